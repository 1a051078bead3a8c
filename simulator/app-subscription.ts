import type { Verification } from './webhooks/verify-callback';

/** What the app has subscribed to; where it goes is the setting `webhookUrl`. */
export interface AppSubscription {
  /** Null while nobody has chosen: then it is everything. Empty after the subscription was deleted. */
  fields: string[] | null;
  /** A callback that did not repeat its challenge gets nothing. What settings name counts as verified. */
  isVerified: boolean;
  lastVerification: (Verification & { url: string; at: string }) | null;
}

export function newSubscription(): AppSubscription {
  return { fields: null, isVerified: true, lastVerification: null };
}

export function listensTo({ fields, isVerified }: AppSubscription, field: string): boolean {
  return isVerified && (fields?.includes(field) ?? true);
}
