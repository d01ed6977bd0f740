import type { Localised } from '#kernel'
import type { Refusal } from '../action/refusal.ts'

/** The largest request body, in bytes. A stream of lines has its own route and no such limit. */
export const BODY_LIMIT = 10 * 1024 * 1024

function refusal(code: string, status: number, sentence: Localised): Refusal {
  return { code, status, sentence }
}

/** Refusals of the edge itself, before any action is asked. */
export const BODY_TOO_LARGE = refusal('body_too_large', 413, {
  en: 'The body is larger than 10 MB: send it in parts, or stream it line by line where the route takes NDJSON.',
  zh: '请求体超过 10 MB：请分批发送，或在支持 NDJSON 的接口上逐行传输。',
})

export const CONTENT_TYPE_NOT_TAKEN = refusal('content_type_not_taken', 415, {
  en: 'The body is of a type this route does not take: send JSON with the header "Content-Type: application/json".',
  zh: '此接口不接受该类型的请求体：请发送 JSON，并设置 “Content-Type: application/json”。',
})

export const ADDRESS_NOT_VALID = refusal('address_not_valid', 400, {
  en: 'The address cannot be read: encode special characters in it as %XX.',
  zh: '地址无法解析：请将其中的特殊字符编码为 %XX。',
})

export const REQUEST_NOT_HTTP = refusal('request_not_valid', 400, {
  en: 'The request cannot be read as HTTP: check the client that sent it.',
  zh: '无法按 HTTP 解析该请求：请检查发送请求的客户端。',
})

export const CROSS_ORIGIN = refusal('cross_origin', 403, {
  en: 'A page of another site sent this request: only pages of this server may.',
  zh: '该请求由其他网站的页面发出：仅本服务的页面可以发送。',
})

export const INTERNAL_ERROR = refusal('internal_error', 500, {
  en: 'The program failed on this request and nothing was changed. The operator finds it in the log under the id in "instance".',
  zh: '程序处理该请求时出错，未作任何更改。管理员可凭 “instance” 中的编号在日志中查找。',
})

export const DATABASE_DOWN = refusal('database_down', 503, {
  en: 'The database does not answer at the moment and nothing was changed: try again in a minute.',
  zh: '数据库暂时没有响应，未作任何更改：请稍后重试。',
})

export function hostUnknown(host: string): Refusal {
  return refusal('host_unknown', 421, {
    en: `This server does not answer for "${host}": use its own address, or set PORTCULLIS_PUBLIC_ORIGIN to this one.`,
    zh: `本服务不响应主机名“${host}”：请使用其自身地址，或将 PORTCULLIS_PUBLIC_ORIGIN 设为该地址。`,
  })
}

export function routeUnknown(method: string, path: string): Refusal {
  return refusal('route_unknown', 404, {
    en: `There is no ${method} ${path}: /openapi.json lists every route.`,
    zh: `没有接口 ${method} ${path}：全部接口见 /openapi.json。`,
  })
}

export function jsonBroken(at: string, message: string): Refusal {
  return {
    ...refusal('json_not_valid', 400, {
      en: `The body is not valid JSON: ${message}.`,
      zh: `请求体不是有效的 JSON：${at}处有误。`,
    }),
    problems: [{ at: '', message, remedy: 'correct the JSON at this place and send it again' }],
  }
}
