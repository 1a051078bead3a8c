import { automationSettings, type AutomationSettings } from '../../../../../contracts/automation-settings';
import { errorsOf, textProblem, type ContentErrors } from '../../../components/content-fields/problem';

/** As the contract has it, for all texts that go to contacts. */
export const TEXT_LIMIT = 1_024;

/** By field, such as `waitingMessages.es`: our words first, then what only the contract knows. */
export function settingsProblems(settings: AutomationSettings): ContentErrors {
  const { waitingMessages, optOut } = settings;
  const own = errorsOf(
    Object.fromEntries(
      Object.entries({
        waitingMessages,
        'optOut.stopTexts': optOut.stopTexts,
        'optOut.startTexts': optOut.startTexts,
      }).flatMap(([name, texts]) =>
        Object.entries(texts).map(([locale, text]) => [`${name}.${locale}`, textProblem(text, { limit: TEXT_LIMIT })]),
      ),
    ),
  );
  const { error } = automationSettings.safeParse(settings);
  const more = (error?.issues ?? []).map(
    ({ path, message }) => [path.map(String).join('.'), { code: 'refused' as const, message }] as const,
  );
  return { ...Object.fromEntries([...more].reverse()), ...own };
}
