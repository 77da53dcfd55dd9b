import { describe, expect, it } from 'vitest';
import {
  homeAddress,
  homeVariables,
  readHome,
  type HomeState,
} from '../../../../../src/web/reader/pages/home/home-state.ts';
import { readVisit } from '../../../../../src/web/reader/address/visit.ts';

const homeAt = (address: string): HomeState | undefined => {
  const visit = readVisit(address);
  return visit && readHome(visit);
};

describe('the address of the first page', () => {
  it.each(['/search', '/home', '/%20'])('is not %s', (address) => {
    expect(homeAt(address)).toBeUndefined();
  });

  it('leaves what takes longer for later', () => {
    expect(homeAt('/')).toEqual({ period: 'month', isWhole: false });
    expect(homeAt('/?save=quoted-most.csv')).toEqual({ period: 'month', isWhole: false });
  });

  it.each(['/?whole=yes', '/?period=month', '/?save=papers.csv', '/?save=timeline.svg'])(
    '%s wants all at once',
    (address) => {
      expect(homeAt(address)?.isWhole).toBe(true);
    },
  );

  it('says no more than it must', () => {
    expect(homeAddress({ period: 'month', isWhole: true })).toBe('/');
    expect(homeAddress({ period: 'year', isWhole: false }, { whole: 'yes' })).toBe('/?period=year&whole=yes');
  });

  it('leads to the same period again', () => {
    expect(homeAt(homeAddress({ period: 'week', isWhole: true }))).toEqual({ period: 'week', isWhole: true });
  });
});

it('the first page asks for its period by the name that the API has for it', () => {
  expect(homeVariables({ period: 'week', isWhole: true })).toEqual({ period: 'WEEK', isWhole: true });
});
