import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  type SearchSchemaInput,
} from '@tanstack/react-router'
import { HomePage } from './pages/home/HomePage.tsx'
import type { ItemFilter } from './pages/rulebook/ItemsPage.tsx'
import { PATHS } from './paths.ts'
import { Failure } from './ui/Failure.tsx'
import { NotFound } from './ui/NotFound.tsx'
import { Shell } from './ui/Shell.tsx'

type Search = Record<string, unknown>
type BoardSearch = { asOf?: string; knownAt?: string }

const DAY = /^\d{4}-\d{2}-\d{2}$/

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Failure,
})

const home = createRoute({ getParentRoute: () => root, path: PATHS.home, component: HomePage })

const check = createRoute({
  getParentRoute: () => root,
  path: PATHS.check,
  component: lazyRouteComponent(() => import('./pages/check/CheckPage.tsx'), 'CheckPage'),
})

const answer = createRoute({
  getParentRoute: () => root,
  path: PATHS.answer,
  component: lazyRouteComponent(() => import('./pages/answer/AnswerPage.tsx'), 'AnswerPage'),
})

const rulebook = createRoute({
  getParentRoute: () => root,
  path: PATHS.rulebook,
  component: lazyRouteComponent(
    () => import('./pages/rulebook/RulebookLayout.tsx'),
    'RulebookLayout',
  ),
})

const board = createRoute({
  getParentRoute: () => rulebook,
  path: '/',
  validateSearch: ({ asOf, knownAt }: Search & SearchSchemaInput): BoardSearch => ({
    ...(isDay(asOf) && { asOf }),
    ...(isDay(knownAt) && { knownAt }),
  }),
  component: lazyRouteComponent(
    () => import('./pages/rulebook/StatusBoardPage.tsx'),
    'StatusBoardPage',
  ),
})

const notices = createRoute({
  getParentRoute: () => rulebook,
  path: '/notices/',
  component: lazyRouteComponent(() => import('./pages/rulebook/NoticesPage.tsx'), 'NoticesPage'),
})

const notice = createRoute({
  getParentRoute: () => rulebook,
  path: '/notices/$',
  component: lazyRouteComponent(() => import('./pages/rulebook/NoticePage.tsx'), 'NoticePage'),
})

const provision = createRoute({
  getParentRoute: () => rulebook,
  path: '/provisions/$',
  component: lazyRouteComponent(
    () => import('./pages/rulebook/ProvisionPage.tsx'),
    'ProvisionPage',
  ),
})

const items = createRoute({
  getParentRoute: () => rulebook,
  path: '/items/',
  validateSearch: ({ q, element, instrument }: Search & SearchSchemaInput): ItemFilter => ({
    ...(isText(q) && { q: String(q) }),
    ...(isText(element) && { element: String(element) }),
    ...(isText(instrument) && { instrument: String(instrument) }),
  }),
  component: lazyRouteComponent(() => import('./pages/rulebook/ItemsPage.tsx'), 'ItemsPage'),
})

const item = createRoute({
  getParentRoute: () => rulebook,
  path: '/items/$',
  component: lazyRouteComponent(() => import('./pages/rulebook/ItemPage.tsx'), 'ItemPage'),
})

export const routeTree = root.addChildren([
  home,
  check,
  answer,
  rulebook.addChildren([board, notices, notice, provision, items, item]),
])

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value)
}

/** A search for digits alone arrives as a number. */
function isText(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
