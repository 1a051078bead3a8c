import { Notice } from '../../../components/page/Notice';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { Code } from '../connection/parts/Code';
import { MetaLink } from '../connection/parts/MetaLink';

const GUIDE = 'https://docs.strapi.io/cms/features/email';

/** Strapi has no way to send e-mail: nobody would be told. */
export function EmailNotice() {
  const t = useText();
  const rich = useRichText();
  return (
    <Notice tone="warn" title={t('general.no-email')} actions={<MetaLink href={GUIDE} words="general.no-email.guide" />}>
      {rich('general.no-email.text', {}, { code: (parts) => <Code>{parts}</Code> })}
    </Notice>
  );
}
