import { useEffect, useRef } from 'react';

import { useWhatsappTypingMutation } from '../../../api/conversation-api';

/** Meta shows it for 25 seconds at most. */
const INTERVAL_MS = 20_000;

/** Tells the contact that somebody writes, while somebody does. A courtesy: whether it worked is nobody's business. */
export function useTyping(conversation: string, text: string): void {
  const [show] = useWhatsappTypingMutation();
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  const before = useRef(text);
  useEffect(() => {
    const isWriting = text !== before.current && text.trim() !== '';
    before.current = text;
    if (!isWriting || performance.now() - lastAt.current < INTERVAL_MS) return;
    lastAt.current = performance.now();
    void show(conversation);
  }, [conversation, show, text]);
}
