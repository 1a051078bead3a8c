import { templateLimits } from '../../contracts/message-limits';
import { typeOf, type RuleContext, type TemplateProblem } from './problem';

/** Meta writes the words of a code message itself: only what surrounds them can be chosen (reference section 5.2). */
export function authenticationProblems({ draft, find }: RuleContext): TemplateProblem[] {
  const problems: TemplateProblem[] = draft.components.flatMap((component, index) =>
    ['BODY', 'FOOTER', 'BUTTONS'].includes(typeOf(component))
      ? []
      : [{ path: ['components', index], code: 'not_allowed' as const, message: 'A message with a code has no such part. Remove it.' }],
  );
  const body = find('BODY');
  if (!body) problems.push({ path: ['components'], code: 'required', message: 'A template needs a text.' });
  else if (body.component.text?.trim()) {
    problems.push({ path: [...body.path, 'text'], code: 'not_allowed', message: 'Meta writes the text of a message with a code.' });
  }
  const buttons = find('BUTTONS');
  const [button] = buttons?.component.buttons ?? [];
  if (!buttons || button === undefined || typeOf(button) !== 'OTP' || buttons.component.buttons?.length !== 1) {
    const path = buttons ? [...buttons.path, 'buttons'] : ['components'];
    problems.push({ path, code: 'required', message: 'A message with a code has exactly one button: the one for the code.' });
  }
  return [...problems, ...expirationProblems(find('FOOTER'))];
}

function expirationProblems(footer: ReturnType<RuleContext['find']>): TemplateProblem[] {
  if (!footer) return [];
  const minutes = footer.component.code_expiration_minutes;
  const { codeExpirationMinutesMin: least, codeExpirationMinutes: most } = templateLimits;
  return typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= least && minutes <= most
    ? []
    : [
        {
          path: [...footer.path, 'code_expiration_minutes'],
          code: 'not_allowed',
          message: `A code holds for ${least} to ${most} minutes.`,
        },
      ];
}
