import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { newObjectAddress } from '../addresses';
import { KindIcon, useKindText } from '../KindIcon';
import { objectKinds } from '../model/kinds';

export function KindChooser() {
  const kindText = useKindText();
  return (
    <Grid>
      {objectKinds.map((kind) => (
        <li key={kind}>
          <Link to={newObjectAddress(kind)} replace>
            <KindIcon kind={kind} />
            {kindText(kind)}
          </Link>
        </li>
      ))}
    </Grid>
  );
}

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  gap: 12px;
  margin: 0;
  padding: 0;
  list-style: none;

  a {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 16px;
    border: 1px solid ${color('line')};
    border-radius: 4px;
    background: ${color('pane')};
    color: ${color('text')};
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
    text-decoration: none;
  }
  a:hover {
    border-color: ${color('primary')};
  }
  a:focus-visible {
    outline: 2px solid ${color('primary')};
  }
  svg {
    width: 16px;
    height: 16px;
  }
  svg path {
    fill: ${color('primary')};
  }
`;
