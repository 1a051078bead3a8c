import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Assistant } from '../../../../../contracts/assistant';
import { permissions } from '../../../../../contracts/permissions';
import { color } from '../../../components/inbox-colors';
import { CodeChips } from '../../../components/page/DataTable';
import { FormSection } from '../../../components/page/FormSection';
import { usePermission } from '../../../components/use-permission';
import { useText } from '../../../components/use-text';
import { automationAddress } from '../addresses';
import { useFirstFor } from '../use-first-for';

/** Whose new contacts it gets; that is decided for all assistants in one place. */
export function AnswersFirstFor({ assistant }: { assistant: Assistant }) {
  const t = useText();
  const firstFor = useFirstFor()(assistant);
  const { isAllowed: mayChange } = usePermission(permissions.settingsRead);
  return (
    <FormSection title={t('assistants.first-for')}>
      <Line>
        {firstFor.length === 0 ? (
          t('assistants.first-for.none')
        ) : (
          <CodeChips>
            {firstFor.map((whose) => (
              <span key={whose}>{whose}</span>
            ))}
          </CodeChips>
        )}
        {mayChange && <Link to={automationAddress}>{t('assistants.first-for.change')}</Link>}
      </Line>
    </FormSection>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px 16px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;

  a {
    color: ${color('link')};
    font-size: 12px;
    font-weight: 500;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
`;
