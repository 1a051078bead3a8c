import type { SendingState } from '../settings';

/** What Meta says about sending, of one entity: a number, an account, a business or the app. */
export interface Health {
  state: SendingState;
  /** Why it is limited, in words. */
  additionalInfo?: string[] | undefined;
  /** Why it is blocked. */
  errors?: HealthError[] | undefined;
}

export interface HealthError {
  code: number;
  description: string;
  solution: string;
}

const order: readonly SendingState[] = ['AVAILABLE', 'LIMITED', 'BLOCKED'];

/** The whole is as bad as its worst part. */
export function worstOf(states: readonly SendingState[]): SendingState {
  const worst = Math.max(0, ...states.map((state) => order.indexOf(state)));
  return order[worst] ?? 'AVAILABLE';
}

export const nameNotApproved: Health = {
  state: 'LIMITED',
  additionalInfo: ['Your display name has not been approved yet. Your message limit will increase after the display name is approved.'],
};

export const businessNotVerified: Health = {
  state: 'LIMITED',
  additionalInfo: ['The Business has not passed business verification.'],
};

export const paymentIssue: Health = {
  state: 'BLOCKED',
  errors: [
    {
      code: 141006,
      description: 'There is an issue with the payment method of this account.',
      solution: 'Add a payment method.',
    },
  ],
};

export const notRegistered: Health = {
  state: 'BLOCKED',
  errors: [
    {
      code: 133010,
      description: 'The phone number is not registered on the WhatsApp Business Platform.',
      solution: 'Register the phone number.',
    },
  ],
};

export function lockedBy(code: number): Health {
  return {
    state: 'BLOCKED',
    errors: [
      {
        code,
        description: 'This account has been restricted from messaging because of a violation of the WhatsApp Business Policy.',
        solution: 'Look into Account Quality in the WhatsApp Manager, and ask for a review.',
      },
    ],
  };
}
