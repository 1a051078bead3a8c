import type { ContactCard } from '../../../../contracts/contact-card';
import { messageLimits } from '../../../../contracts/message-limits';
import type { ContactDraft } from './drafts';
import { errorsOf, textProblem, type ContentErrors, type ContentProblem } from './problem';

export function newContact(): ContactDraft {
  return { firstName: '', lastName: '', phones: [''], emails: [], company: '' };
}

export function contactProblems({ firstName, lastName, phones, emails, company }: ContactDraft): ContentErrors {
  const limit = messageLimits.locationText;
  const hasName = firstName.trim() !== '' || lastName.trim() !== '';
  return errorsOf({
    firstName: hasName ? textProblem(firstName, { limit }) : { code: 'required' },
    lastName: textProblem(lastName, { limit }),
    company: textProblem(company, { limit }),
    ...Object.fromEntries(phones.map((phone, index) => [`phones.${index}`, phoneProblem(phone)])),
    ...Object.fromEntries(emails.map((email, index) => [`emails.${index}`, emailProblem(email)])),
  });
}

/** Empty lines are left out, so they are not wrong. */
function phoneProblem(phone: string): ContentProblem | null {
  return phone.trim() === '' || /^\+?[\d\s().-]{5,30}$/.test(phone.trim()) ? null : { code: 'phone' };
}

function emailProblem(email: string): ContentProblem | null {
  return email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? null : { code: 'email' };
}

/** @param known what the form does not show, such as addresses and birthday, stays as it was */
export function contactContent({ firstName, lastName, phones, emails, company }: ContactDraft, known?: ContactCard): ContactCard {
  const [first, last] = [firstName.trim(), lastName.trim()];
  const org = { ...known?.org, company: company.trim() || undefined };
  const isOrgEmpty = Object.values(org).every((part) => part === undefined);
  const { org: _org, ...rest } = known ?? { addresses: [], urls: [] };
  return {
    ...rest,
    name: {
      ...known?.name,
      formattedName: [first, last].filter(Boolean).join(' '),
      firstName: first || undefined,
      lastName: last || undefined,
    },
    phones: filled(phones).map((phone) => ({ ...known?.phones.find((other) => other.phone === phone), phone })),
    emails: filled(emails).map((email) => ({ ...known?.emails.find((other) => other.email === email), email })),
    ...(!isOrgEmpty && { org }),
  };
}

export function contactDraft({ name, phones, emails, org }: ContactCard): ContactDraft {
  const hasParts = Boolean(name?.firstName) || Boolean(name?.lastName);
  return {
    firstName: hasParts ? (name?.firstName ?? '') : (name?.formattedName ?? ''),
    lastName: name?.lastName ?? '',
    phones: phones.length > 0 ? phones.map(({ phone }) => phone) : [''],
    emails: emails.map(({ email }) => email),
    company: org?.company ?? '',
  };
}

function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter(Boolean);
}
