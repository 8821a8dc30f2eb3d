import { curlFor, saleByHand } from './curl.js';
import { element } from './element.js';
import { schemaTable } from './schema-table.js';
import { ask, login, newId } from './till.js';
import { words } from './words.js';

const byId = (id) => document.getElementById(id);
const api = await (await fetch('/api/openapi.json')).json();
const schemas = api.components.schemas;
const commandTypes = api.paths['/api/commands'].post.requestBody.content[
  'application/json'
].schema.oneOf.map(({ $ref }) => $ref.split('/').at(-1));

let language = navigator.language.startsWith('en') ? 'en' : 'vi';
const word = (name) => words[language][name];
const summaryOf = (operation) =>
  language === 'vi' ? operation['x-summary-vi'] : operation.summary;
const noteOf = (schema) =>
  language === 'vi' ? schema['x-description-vi'] : schema.description.split(' Wants')[0];

/** Every operation, commands one by one, in the order of the document. */
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    path === '/api/commands'
      ? commandTypes.map(commandEntry)
      : [operationEntry(path, method.toUpperCase(), operation)],
  ),
);

function commandEntry(type) {
  const schema = schemas[type];
  return {
    id: type,
    tag: 'commands',
    title: type,
    method: 'POST',
    path: '/api/commands',
    permission: schema['x-permission'],
    summary: () => noteOf(schema),
    schema: withoutHead(schema),
    body: schema.examples[0],
  };
}

/** What every command has in common is told once, above them. */
function withoutHead(schema) {
  if (schema.allOf) return { ...schema, allOf: schema.allOf.slice(1) };
  const { id: _, type: __, approval: ___, ...properties } = schema.properties;
  return { ...schema, properties };
}

function operationEntry(path, method, operation) {
  const json = operation.requestBody?.content['application/json'];
  return {
    id: operation.operationId,
    tag: operation.tags[0],
    title: path,
    method,
    path: path + queryOf(operation.parameters),
    permission: operation['x-permission'],
    summary: () => summaryOf(operation),
    schema: json?.schema ?? parametersAsSchema(operation.parameters),
    body: json?.example,
    isOpen: operation.security === undefined,
  };
}

function queryOf(parameters = []) {
  const wanted = parameters.filter(({ required }) => required).map(({ name }) => `${name}=…`);
  return wanted.length > 0 ? `?${wanted.join('&')}` : '';
}

function parametersAsSchema(parameters = []) {
  return {
    properties: Object.fromEntries(
      parameters.map(({ name, description, schema }) => [name, { ...schema, description }]),
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

const copyable = (text) => {
  const button = element('button', { type: 'button', className: 'copy quiet' }, [word('copy')]);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(() => (button.textContent = word('copied')));
  });
  return element('pre', {}, [text, button]);
};

const article = (entry) => {
  const tryIt = element('button', { type: 'button', className: 'quiet' }, [word('tryIt')]);
  tryIt.addEventListener('click', () => {
    choose(entry.id);
    location.hash = '#console';
  });
  return element('article', { id: entry.id }, [
    element('h3', {}, [
      element('span', { className: 'method' }, [entry.method]),
      element('code', {}, [entry.title]),
      entry.permission
        ? element('span', { className: 'needs' }, [`${word('needs')} ${entry.permission}`])
        : null,
    ]),
    element('p', {}, [entry.summary()]),
    schemaTable(entry.schema, word),
    entry.id === 'live' ? null : copyable(curlFor(entry)),
    entry.id === 'live' || entry.id === 'export-journal' ? null : tryIt,
  ]);
};

const render = () => {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-word]'))
    node.textContent = word(node.dataset.word);
  byId('language').textContent = word('language');
  byId('sale').replaceChildren(...copyable(saleByHand()).childNodes);
  const tags = Object.keys(words[language].tags);
  const ofTag = (tag) => operations.filter((entry) => entry.tag === tag);
  const link = (id, text) => element('a', { href: `#${id}` }, [text]);
  byId('contents').replaceChildren(
    link('start', word('first')),
    link('console', word('console')),
    ...tags.flatMap((tag) => [
      element('h2', {}, [word('tags')[tag]]),
      ...ofTag(tag).map(({ id, title }) => link(id, title.replace('/api/views/', ''))),
    ]),
  );
  byId('reference').replaceChildren(
    ...tags.map((tag) =>
      element('section', {}, [
        element('h2', {}, [word('tags')[tag]]),
        tag === 'commands' ? element('p', {}, [word('head')]) : null,
        ...ofTag(tag).map(article),
      ]),
    ),
  );
};

const entryOf = (id) => operations.find((entry) => entry.id === id);

/** Puts an operation on the desk: a command or body as JSON, anything else as its address. */
const choose = (id) => {
  const entry = entryOf(id);
  byId('what').value = id;
  byId('fresh').hidden = entry.tag !== 'commands';
  byId('request').value =
    entry.body === undefined
      ? entry.path
      : JSON.stringify(
          entry.tag === 'commands' ? { ...entry.body, id: newId() } : entry.body,
          null,
          2,
        );
};

const show = (text, isWrong) => {
  byId('outcome').textContent = text;
  byId('outcome').className = isWrong ? 'wrong' : 'soft';
};

const send = async () => {
  const entry = entryOf(byId('what').value);
  const text = byId('request').value;
  if (!entry.isOpen && !login.token) return show(word('loginFirst'), true);
  let body;
  try {
    body = entry.body === undefined ? undefined : JSON.parse(text);
  } catch {
    return show(word('notJson'), true);
  }
  const path = entry.body === undefined ? text.trim() : entry.path;
  try {
    const answer = await ask(entry.method, path, language, body);
    const refusal = answer.body?.refusal;
    show(
      refusal ? `${answer.status} · ${refusal.title}. ${refusal.action}` : `${answer.status}`,
      !answer.ok,
    );
    byId('answer').hidden = false;
    byId('answer').textContent =
      typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body, null, 2);
  } catch {
    show(word('unreachable'), true);
  }
};

const showLogin = () => {
  byId('login').hidden = login.token !== null;
  byId('who').hidden = login.token === null;
  byId('name').textContent = login.staff?.name ?? '';
};

const logIn = async () => {
  const { ok, body } = await ask('POST', '/api/login', language, { pin: byId('pin').value });
  byId('pin').value = '';
  if (ok) Object.assign(login, { token: body.token, staff: body.staff });
  show(ok ? body.staff.name : `${body.refusal.title}. ${body.refusal.action}`, !ok);
  showLogin();
};

byId('login').addEventListener('submit', (event) => {
  event.preventDefault();
  void logIn();
});

const logOut = async () => {
  await ask('POST', '/api/logout', language);
  Object.assign(login, { token: null, staff: null });
  showLogin();
};

byId('logout').addEventListener('click', () => void logOut());

byId('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  render();
});

byId('theme').addEventListener('click', () => {
  const { dataset } = document.documentElement;
  const isDark = dataset.theme
    ? dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset.theme = isDark ? 'light' : 'dark';
});

byId('what').replaceChildren(
  ...operations
    .filter(({ id }) => id !== 'live' && id !== 'export-journal')
    .map(({ id, title }) => element('option', { value: id }, [title])),
);
byId('what').addEventListener('change', () => choose(byId('what').value));
byId('fresh').addEventListener('click', () => choose(byId('what').value));
byId('send').addEventListener('click', () => void send());
render();
choose('read-catalog');
