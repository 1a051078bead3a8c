/** In the order of the help. */
export const helpTopics = ['window', 'modes', 'types', 'limits', 'ticks', 'trouble', 'keys'] as const;
export type HelpTopic = (typeof helpTopics)[number];
