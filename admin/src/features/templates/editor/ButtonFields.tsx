import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

import { templateLimits } from '../../../../../contracts/message-limits';
import type { TemplateButton } from '../../../../../contracts/template';
import { RowInput } from '../../../components/content-fields/RowInput';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { buttonKinds, kindOfButton, withKind, type ButtonKind } from '../model/buttons';
import { ButtonDetails } from './ButtonDetails';
import { useTemplateForm } from './form-context';
import { FieldProblem } from '../../../components/page/FieldProblem';

interface ButtonFieldsProps {
  /** `buttons.0`, `cards.1.buttons.0`. */
  readonly field: string;
  readonly number: number;
  readonly button: TemplateButton;
  /** Kinds that it may become. Empty: it stays what it is. */
  readonly kinds: readonly ButtonKind[];
  readonly onChange: (button: TemplateButton) => void;
}

/** One button: its kind, its words, where it leads. */
export function ButtonFields({ field, number, button, kinds, onChange }: ButtonFieldsProps) {
  const t = useText();
  const { problemAt } = useTemplateForm();
  const kind = kindOfButton(button);
  return (
    <Fields>
      {kind === null ? (
        <Foreign>{t('templates.button.foreign', { kind: button.type })}</Foreign>
      ) : (
        <Kind>
          <SingleSelect
            aria-label={t('templates.button.kind', { number })}
            value={kind}
            disabled={kinds.length === 0}
            onChange={(next) => onChange(withKind(button, next as ButtonKind))}
          >
            {buttonKinds
              .filter((each) => each === kind || kinds.includes(each))
              .map((each) => (
                <SingleSelectOption key={each} value={each}>
                  {t(`templates.button.${each}`)}
                </SingleSelectOption>
              ))}
          </SingleSelect>
        </Kind>
      )}
      {kind !== 'COPY_CODE' && (
        <RowInput
          name={`${field}.text`}
          part="text"
          label={t('templates.button.text', { number })}
          placeholder={t('templates.button.text-hint')}
          value={button.text ?? ''}
          limit={templateLimits.buttonText}
          error={problemAt(`${field}.text`)}
          onChange={(text) => onChange({ ...button, text })}
        />
      )}
      <ButtonDetails field={field} number={number} button={button} onChange={onChange} />
      <FieldProblem text={problemAt(field)} />
    </Fields>
  );
}

const Fields = styled.div`
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  gap: 8px;
  min-width: 0;
`;
const Kind = styled.div`
  flex: 0 0 160px;

  @media (max-width: 767px) {
    flex: 1 1 100%;
  }
`;
const Foreign = styled.span`
  flex: 0 0 160px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 40px;
`;
