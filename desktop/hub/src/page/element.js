/** Builds a node out of text and nodes: nothing that was sent is ever read as markup. */
export const element = (tag, properties, children = []) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
};
