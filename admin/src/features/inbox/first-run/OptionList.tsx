import { CheckCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

interface OptionListProps {
  readonly options: readonly string[];
  readonly missing: readonly string[];
}

/** The options of one step by their names in `config/plugins`, each set or missing. */
export function OptionList({ options, missing }: OptionListProps) {
  const t = useText();
  if (options.length === 0) return null;
  return (
    <Line>
      {options.map((option) => {
        const isMissing = missing.includes(option);
        return (
          <Chip key={option} $isMissing={isMissing}>
            {!isMissing && <CheckCircle width={12} height={12} aria-hidden />}
            <code>{option}</code>
            {t(isMissing ? 'first-run.missing' : 'first-run.set')}
          </Chip>
        );
      })}
    </Line>
  );
}

const Line = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  padding-block-start: 4px;
`;
const Chip = styled.span<{ $isMissing: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  padding: 1px 8px;
  border-radius: 4px;
  background: ${({ $isMissing }) => color($isMissing ? 'warn' : 'chip')};
  color: ${color('text')};
  font-size: 12px;
  line-height: 20px;

  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  }
  svg path {
    fill: ${color('success')};
  }
`;
