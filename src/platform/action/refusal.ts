import type { Localised, Problem } from '#kernel'

/** Why something was not done: a statement of fact, a sentence for a person, and an HTTP status. */
export type Refusal = {
  /** Snake case, such as `licence_not_in_force`. */
  readonly code: string
  readonly status: number
  readonly sentence: Localised
  /** What is wrong with the input, field by field. */
  readonly problems?: readonly Problem[]
}

/** The input does not fit the action's schema. */
export function inputRefused(problems: readonly Problem[]): Refusal {
  const count = problems.length
  return {
    code: 'input_not_valid',
    status: 400,
    sentence: {
      en:
        count === 1
          ? 'One thing in the input is wrong.'
          : `${count} things in the input are wrong.`,
      zh: `输入有 ${count} 处错误。`,
    },
    problems,
  }
}

export const SIGN_IN_REQUIRED: Refusal = {
  code: 'sign_in_required',
  status: 401,
  sentence: {
    en: 'This needs a permission: send the header "Authorization: Bearer TOKEN" with a token from "portcullis access issue-token".',
    zh: '此操作需要权限：请在请求头 “Authorization: Bearer 令牌” 中附上由 “portcullis access issue-token” 签发的令牌。',
  },
}

/** The actor is known but lacks the permission an action needs. */
export function permissionMissing(permission: string): Refusal {
  return {
    code: 'permission_missing',
    status: 403,
    sentence: {
      en: `This needs the permission "${permission}", which you do not have: ask an operator for it.`,
      zh: `此操作需要“${permission}”权限，您没有该权限：请向管理员申请。`,
    },
  }
}
