const svgSpace = 'http://www.w3.org/2000/svg';

/** Makes an element. Children are elements or plain text: words from outside never become HTML. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined));
  return made;
}

/** A button that acts. */
export function button(attributes, act, ...children) {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', act);
  return made;
}

/** One drawing out of drawings.svg. */
export function drawing(name, attributes = {}) {
  const svg = document.createElementNS(svgSpace, 'svg');
  const use = document.createElementNS(svgSpace, 'use');
  use.setAttribute('href', `/phone/drawings.svg#${name}`);
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  if (!('aria-label' in attributes)) svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

export function byId(id) {
  return document.getElementById(id);
}

/**
 * Brings the children of a container in line with a list. What has not changed keeps its element,
 * and with it focus and scroll position.
 */
export function createList(container, { keyOf, build }) {
  let shown = new Map();
  return function show(items) {
    const next = new Map();
    items.forEach((item, index) => {
      const key = keyOf(item);
      const facts = JSON.stringify(item);
      const before = shown.get(key);
      const node = before?.facts === facts ? before.node : build(item);
      if (before && before.node !== node) replaceKeepingFocus(before.node, node);
      next.set(key, { facts, node });
      if (container.children[index] !== node) container.insertBefore(node, container.children[index] ?? null);
    });
    for (const [key, { node }] of shown) if (!next.has(key)) node.remove();
    shown = next;
  };
}

function replaceKeepingFocus(old, node) {
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(node);
  if (hadFocus) (node.matches('button') ? node : node.querySelector('button, a'))?.focus();
}
