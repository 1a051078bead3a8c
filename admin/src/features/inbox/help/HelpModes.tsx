import { useRichText } from '../../../components/use-rich-text';

/** Who answers (rules 3 to 5, 11, 12 and 14 of the architecture). */
export function HelpModes() {
  const rich = useRichText();
  return (
    <>
      <p>{rich('help.modes.manual')}</p>
      <p>{rich('help.modes.automatic')}</p>
      <ul>
        <li>{rich('help.modes.assistant')}</li>
        <li>{rich('help.modes.waiting')}</li>
      </ul>
      <p>{rich('help.modes.switches')}</p>
      <ul>
        <li>{rich('help.modes.send')}</li>
        <li>{rich('help.modes.archive')}</li>
        <li>{rich('help.modes.handoff')}</li>
        <li>{rich('help.modes.daily')}</li>
      </ul>
      <p>{rich('help.modes.swipe')}</p>
    </>
  );
}
