/** `09:05` in every language: the hour reads the same in the list, the thread and on the phone. */
export const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
