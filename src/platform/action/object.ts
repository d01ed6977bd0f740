import Type, { type TObject, type TObjectOptions, type TProperties } from 'typebox'

/** An object schema that knows all its fields: any other is refused by name. */
export function object<Properties extends TProperties>(
  properties: Properties,
  options: TObjectOptions = {},
): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false, ...options })
}
