import type { Localised } from '#kernel'

/** The command line's own sentences. */
export const WORDS = {
  title: {
    en: 'Portcullis: export control on one rulebook, from "may I ship this?" to the journal.',
    zh: 'Portcullis：以同一套规则运行的出口管制系统，从“能否出口”到日志留痕。',
  },
  usage: { en: 'Usage', zh: '用法' },
  commands: { en: 'Commands', zh: '命令' },
  options: { en: 'Options', zh: '选项' },
  everywhere: { en: 'Options of every command', zh: '所有命令通用的选项' },
  example: { en: 'Example', zh: '示例' },
  exitCodes: { en: 'Exit codes', zh: '退出码' },
  required: { en: 'required', zh: '必填' },
  repeatable: { en: 'may be repeated', zh: '可重复' },
  moreHelp: {
    en: '"portcullis COMMAND --help" explains one command.',
    zh: '“portcullis 命令 --help” 显示某个命令的说明。',
  },
  data: {
    en: 'Data lives in .portcullis in the clone; PORTCULLIS_HOME moves it, DATABASE_URL uses a server.',
    zh: '数据保存在仓库的 .portcullis 目录；PORTCULLIS_HOME 可改变位置，DATABASE_URL 可改用数据库服务器。',
  },
} as const satisfies Readonly<Record<string, Localised>>

type Row = readonly [sign: string, meaning: Localised]

export const OPTIONS_EVERYWHERE: readonly Row[] = [
  ['--json', { en: 'print the answer as JSON', zh: '以 JSON 输出结果' }],
  ['--lang en|zh', { en: 'the language of answers', zh: '输出语言' }],
  [
    '--as NAME',
    {
      en: 'who the journal names for a change; your user name if not given',
      zh: '日志中记录的操作人；默认为当前系统用户',
    },
  ],
  ['--help', { en: 'explain', zh: '显示说明' }],
]

export const EXIT_CODES: readonly Row[] = [
  ['0', { en: 'done', zh: '完成' }],
  ['1', { en: 'refused, or the answer is no', zh: '被拒绝，或结论为否' }],
  ['2', { en: 'the command line or the input is wrong', zh: '命令行或输入有误' }],
  ['3', { en: 'the program or something it needs is down', zh: '程序或其依赖的服务发生故障' }],
]
