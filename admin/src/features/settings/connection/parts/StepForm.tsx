import type { FormEvent, ReactNode } from 'react';

import { styled } from 'styled-components';

/** The fields of a step; Enter verifies. */
export function StepForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Form noValidate onSubmit={submit}>
      {children}
    </Form>
  );
}

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
`;
