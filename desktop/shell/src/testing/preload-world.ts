/** How many names a page of ours and the stand-in share. */
export const names = { send: '__standInSend', invoke: '__standInInvoke', hear: '__standInHear' };

/**
 * The surroundings of a sandboxed preload in a page of Chromium: `require('electron')` and nothing else. Electron runs
 * it in a world of its own and copies what crosses; here the worlds are one, and only the copying is the same.
 */
export const aroundPreload = (preload: string, host: string): string => `(() => {
  if (location.host !== ${JSON.stringify(host)}) return;
  const listeners = new Map();
  const copied = (value) => typeof value === 'function' ? proxied(value) : structuredClone(value);
  const proxied = (call) => (...given) => {
    const result = call(...given.map(copied));
    return result instanceof Promise ? result.then(copied) : copied(result);
  };
  globalThis.${names.hear} = (channel, message) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, message);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => {
        const exposed = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, copied(value)]));
        Object.defineProperty(globalThis, name, { value: Object.freeze(exposed) });
      },
    },
    ipcRenderer: {
      send: (channel, message) => void globalThis.${names.send}(channel, structuredClone(message)),
      invoke: (channel, message) => globalThis.${names.invoke}(channel, structuredClone(message)),
      on: (channel, listener) => {
        const heard = listeners.get(channel) ?? new Set();
        listeners.set(channel, heard.add(listener));
      },
      off: (channel, listener) => listeners.get(channel)?.delete(listener),
    },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('module not found: ' + name);
  };
  ((require, module, exports) => {${preload}\n})(require, {}, {});
})();`;
