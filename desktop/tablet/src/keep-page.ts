/** Lets this page open again while no till is in reach, where the browser allows it: not on a page over plain HTTP. */
export const keepPage = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/tablet/offline.js');
    const { active } = await navigator.serviceWorker.ready;
    // The till may have been given a newer page since.
    active?.postMessage('keep');
  } catch {
    // It opens only while a till is in reach, then.
  }
};
