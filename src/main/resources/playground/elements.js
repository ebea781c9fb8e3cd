// Making elements. What people and the bot write only ever becomes text, never HTML.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'class') {
      made.className = value;
    } else if (key === 'text') {
      made.textContent = value;
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

export function button(properties, whenPressed, ...children) {
  const made = element('button', { type: 'button', ...properties }, ...children);
  made.addEventListener('click', whenPressed);
  return made;
}

export function icon(name) {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${name}`);
  picture.setAttribute('aria-hidden', 'true');
  picture.append(use);
  return picture;
}

export function fromTemplate(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** Writes only what differs, so that nothing is read out twice. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Puts these nodes into the parent, in their order, and leaves those alone that stand right already. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  [...parent.children].filter((child) => !wanted.has(child)).forEach((child) => child.remove());
  let before = parent.firstElementChild;
  nodes.forEach((node) => {
    if (node === before) {
      before = before.nextElementSibling;
    } else {
      parent.insertBefore(node, before);
    }
  });
}

/** Arrow keys, Home and End go through a list of tabs or menu items. */
export function goByArrows(event, items, whenReached) {
  const at = items.indexOf(document.activeElement);
  const next = {
    ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: items.length - 1,
  }[event.key];
  if (next === undefined || items.length === 0) {
    return;
  }
  event.preventDefault();
  const item = items[(next + items.length) % items.length];
  item.focus();
  whenReached?.(item);
}
