import type { KeyboardEvent } from 'react';

import type { Message } from '../../../../../contracts/message';

interface ThreadKeysInput {
  readonly messages: readonly Message[];
  /** Null where nothing can be answered. */
  readonly reply: ((message: Message) => void) | null;
}

/** Alt + arrow goes from message to message, `R` quotes the one that has the focus. */
export function useThreadKeys({ messages, reply }: ThreadKeysInput) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isTyping(event.target)) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      focusNext(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    if (event.key.toLowerCase() !== 'r' || event.ctrlKey || event.metaKey || event.altKey || !reply) return;
    const id = articleOf(event.target)?.dataset.messageId;
    const message = messages.find(({ documentId }) => documentId === id);
    if (!message || message.wamid === null || message.revokedAt !== null) return;
    event.preventDefault();
    reply(message);
  };
}

function focusNext(thread: HTMLElement, step: 1 | -1): void {
  const articles = [...thread.querySelectorAll<HTMLElement>('article[data-message-id]')];
  // In the order of the thread: the windowing appends to the page in its own.
  articles.sort((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')));
  const current = articles.findIndex((article) => article.contains(document.activeElement));
  const next = articles[current === -1 ? articles.length - 1 : current + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

function articleOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('article[data-message-id]') : null;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
