/** What of a contact is merged. Instants in epoch milliseconds. */
export interface ContactState {
  /** Set by an editor. */
  readonly name: string | null;
  /** As the phone app's address book has it. */
  readonly bookName: string | null;
  readonly bookNameAt: number | null;
  readonly language: string | null;
  readonly profileName: string | null;
  readonly profileNameAt: number | null;
  readonly username: string | null;
  readonly usernameAt: number | null;
  readonly assignedUserId: number | null;
  /** Row id: the assistant of new conversations. */
  readonly assistantId: number | null;
  readonly optedOutAt: number | null;
  readonly preferenceAt: number | null;
  readonly blockedAt: number | null;
}

export interface ProfileReport {
  readonly profileName: string | null;
  readonly username: string | null;
  readonly at: number;
}

/** The newest name wins; at the same time the greater text, so that the order of arrival does not matter. */
export function mergeProfile(contact: ContactState, { profileName, username, at }: ProfileReport): ContactState {
  const takesName = profileName !== null && isNewer({ at, text: profileName }, { at: contact.profileNameAt, text: contact.profileName });
  const takesUsername = username !== null && isNewer({ at, text: username }, { at: contact.usernameAt, text: contact.username });
  if (!takesName && !takesUsername) return contact;
  return {
    ...contact,
    ...(takesName && { profileName, profileNameAt: at }),
    ...(takesUsername && { username, usernameAt: at }),
  };
}

/** The newest entry of the address book wins; taking a person out of it forgets nothing. */
export function mergeBookName(contact: ContactState, { name, at }: { name: string | null; at: number }): ContactState {
  if (name === null || !isNewer({ at, text: name }, { at: contact.bookNameAt, text: contact.bookName })) return contact;
  return { ...contact, bookName: name, bookNameAt: at };
}

/** The latest word counts; at the same time "stop" does: nobody gets marketing by a tie. */
export function mergePreference(contact: ContactState, { optedOut, at }: { optedOut: boolean; at: number }): ContactState {
  const known = contact.preferenceAt;
  const isLater = known === null || at > known || (at === known && optedOut);
  return isLater ? { ...contact, preferenceAt: at, optedOutAt: optedOut ? at : null } : contact;
}

/** Two contacts turned out to be one person; `survivor` has the lower id. */
export function joinContacts(survivor: ContactState, other: ContactState): ContactState {
  const named = mergeProfile(survivor, { profileName: other.profileName, username: null, at: other.profileNameAt ?? 0 });
  const joined = mergeProfile(named, { profileName: null, username: other.username, at: other.usernameAt ?? 0 });
  const preference =
    other.preferenceAt === null ? joined : mergePreference(joined, { optedOut: other.optedOutAt !== null, at: other.preferenceAt });
  return {
    ...mergeBookName(preference, { name: other.bookName, at: other.bookNameAt ?? 0 }),
    language: survivor.language ?? other.language,
    name: survivor.name ?? other.name,
    assignedUserId: survivor.assignedUserId ?? other.assignedUserId,
    assistantId: survivor.assistantId ?? other.assistantId,
    blockedAt: earliest(survivor.blockedAt, other.blockedAt),
  };
}

interface DatedText {
  readonly at: number | null;
  readonly text: string | null;
}

function isNewer(candidate: { readonly at: number; readonly text: string }, known: DatedText): boolean {
  if (known.at === null || known.text === null) return true;
  return candidate.at > known.at || (candidate.at === known.at && candidate.text > known.text);
}

function earliest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.min(left, right);
}
