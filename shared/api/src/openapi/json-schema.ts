import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What may be sent, as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
export const jsonSchemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json;
};

/** The same object with more properties, of which some must be there. */
export const withProperties = (
  json: JsonSchema,
  properties: JsonSchema,
  required: readonly string[],
): JsonSchema => {
  if (!('properties' in json)) {
    return { allOf: [{ type: 'object', properties, required }, json] };
  }
  return {
    ...json,
    properties: { ...properties, ...(json['properties'] as JsonSchema) },
    required: [...required, ...((json['required'] as readonly string[] | undefined) ?? [])],
  };
};
