import { zUuid } from '../command-parts.ts';
import { commandSchemas, zApproval, type CommandType } from '../commands.ts';
import { permissionFor } from '../needs.ts';
import { commandExamples, exampleCommandId } from './command-examples.ts';
import { commandNotes } from './command-notes.ts';
import { jsonSchemaOf, withProperties, type JsonSchema } from './json-schema.ts';

export const commandTypes = Object.keys(commandSchemas) as CommandType[];

/** Each command as a schema of its own, with what it wants and one plain use. */
export const commandComponents = (): Record<string, JsonSchema> =>
  Object.fromEntries(commandTypes.map((type) => [type, commandComponent(type)]));

export const commandExample = (type: CommandType): JsonSchema => ({
  id: exampleCommandId,
  type,
  ...commandExamples[type],
});

const commandComponent = (type: CommandType): JsonSchema => ({
  title: type,
  description: `${commandNotes[type].en} Wants the permission \`${permissionFor[type]}\`.`,
  'x-description-vi': commandNotes[type].vi,
  'x-permission': permissionFor[type],
  ...withProperties(jsonSchemaOf(commandSchemas[type]), { ...head, type: { const: type } }, [
    'id',
    'type',
  ]),
  examples: [commandExample(type)],
});

const head = {
  id: {
    ...jsonSchemaOf(zUuid()),
    description: 'Chosen by the sender, in lower case. The same command sent again is done once.',
  },
  approval: {
    ...jsonSchemaOf(zApproval),
    description: 'The PIN of somebody who may do this, when the sender may not.',
  },
};
