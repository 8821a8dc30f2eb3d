import { element } from './element.js';

/** The properties of a JSON schema as rows; nested objects by their dotted path. */
export const schemaTable = (schema, word) => {
  const rows = rowsOf(schema, '', word);
  if (rows.length === 0) return null;
  return element('table', {}, [
    element(
      'tr',
      {},
      [word('field'), word('type'), word('note')].map((title) => element('th', {}, [title])),
    ),
    ...rows.map(({ name, type, note }) =>
      element('tr', {}, [
        element('td', {}, [element('code', {}, [name])]),
        element('td', {}, [type]),
        element('td', { className: 'soft' }, [note]),
      ]),
    ),
  ]);
};

const rowsOf = (schema, before, word) => {
  const parts = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  if (parts && !schema.properties)
    return distinct(parts.flatMap((part) => rowsOf(part, before, word)));
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = before + key;
    const isRequired = (schema.required ?? []).includes(key);
    const note = [isRequired ? word('required') : '', property.description ?? '', limits(property)];
    const inside = property.items ?? property;
    const deeper =
      before.split('.').length < 3
        ? rowsOf(inside, `${name}${property.items ? '[]' : ''}.`, word)
        : [];
    return [{ name, type: typeOf(property), note: note.filter(Boolean).join(' · ') }, ...deeper];
  });
};

const distinct = (rows) => {
  const seen = new Set();
  return rows.filter(
    ({ name, type }) => !seen.has(`${name} ${type}`) && seen.add(`${name} ${type}`),
  );
};

const typeOf = (schema) => {
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.join(' | ');
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return [...new Set(parts.map(typeOf))].join(' | ');
  if (schema.type === 'array') return `${typeOf(schema.items ?? {})}[]`;
  return schema.format ?? schema.type ?? 'any';
};

const limits = ({ minimum, maximum, minLength, maxLength, maxItems, default: usual }) =>
  [
    minimum === undefined ? '' : `≥ ${minimum}`,
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : `≤ ${maximum}`,
    minLength === undefined && maxLength === undefined
      ? ''
      : `${minLength ?? 0}–${maxLength ?? ''}`,
    maxItems === undefined ? '' : `≤ ${maxItems}`,
    usual === undefined ? '' : `= ${JSON.stringify(usual)}`,
  ]
    .filter(Boolean)
    .join(' · ');
