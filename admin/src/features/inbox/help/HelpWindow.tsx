import { useRichText } from '../../../components/use-rich-text';

/** Meta's rule, and what to do when it has closed (rules 6 and 7 of the architecture). */
export function HelpWindow() {
  const rich = useRichText();
  return (
    <>
      <p>{rich('help.window.opens')}</p>
      <p>{rich('help.window.closed')}</p>
      <ul>
        <li>{rich('help.window.template')}</li>
        <li>{rich('help.window.wait')}</li>
        <li>{rich('help.window.start')}</li>
      </ul>
      <p>{rich('help.window.free')}</p>
    </>
  );
}
