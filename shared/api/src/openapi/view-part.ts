import { permissionForView, viewNames, viewQueries, type ViewName } from '../views/views.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { viewNotes } from './view-notes.ts';

/** A path for each view, its parameters those of its query. */
export const viewPaths = (responses: JsonSchema): Record<string, JsonSchema> =>
  Object.fromEntries(
    viewNames.map((name) => [`/api/views/${name}`, { get: viewOperation(name, responses) }]),
  );

const viewOperation = (name: ViewName, responses: JsonSchema): JsonSchema => ({
  operationId: `read-${name}`,
  tags: ['views'],
  summary: viewNotes[name].en,
  'x-summary-vi': viewNotes[name].vi,
  ...(permissionForView[name] === null ? {} : { 'x-permission': permissionForView[name] }),
  security: [{ token: [] }],
  parameters: parametersOf(name),
  responses,
});

const parametersOf = (name: ViewName): JsonSchema[] => {
  const { properties = {}, required = [] } = jsonSchemaOf(viewQueries[name]) as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([parameter, { description, ...schema }]) => ({
    name: parameter,
    in: 'query',
    required: required.includes(parameter),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
};
