/** `make('li', { className: 'slip' }, child, 'text')`. */
export const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-')) element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
};

/** What is done here reaches the device by the page's own server, and nobody else's. */
export const tell = (path, body = {}) => {
  void fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
};

export const panel = (title, detail, ...children) =>
  make(
    'section',
    { className: 'panel' },
    make('h2', {}, title),
    make('p', { className: 'detail' }, detail),
    ...children,
  );
