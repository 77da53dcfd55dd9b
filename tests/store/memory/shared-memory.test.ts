import { describe, expect, it } from 'vitest';
import { SharedMemory } from '../../../src/store/memory/shared-memory.ts';

/** Twenty entries of 1,000 bytes fit in, each with what an entry takes itself. */
const ROOM_FOR_20 = 20 * 1150;

describe('the shared memory', () => {
  it('removes what was used longest ago, whichever section it is in', () => {
    const memory = new SharedMemory(ROOM_FOR_20);
    const [documents, answers] = [memory.section<number, string>({ kind: 'documents' }), answersOf(memory)];
    for (let key = 0; key < 10; key += 1) documents.keep(key, 'document', 1000);
    for (let key = 0; key < 10; key += 1) answers.keep(key, 'answer', 1000);
    documents.get(0);
    for (let key = 10; key < 20; key += 1) answers.keep(key, 'answer', 1000);
    expect(documents.count).toBe(1);
    expect(documents.get(0)).toBe('document');
    expect(answers.count).toBe(19);
    expect(answers.get(0)).toBeUndefined();
  });

  it('never counts more than its limit, and tells the bytes of each kind', () => {
    const memory = new SharedMemory(ROOM_FOR_20);
    const sections = [answersOf(memory), answersOf(memory), memory.section<number, string>({ kind: 'plans' })];
    for (let key = 0; key < 500; key += 1) {
      sections[key % 3]?.keep(key % 70, 'value', (key * 37) % 2500);
      expect(memory.bytes).toBeLessThanOrEqual(memory.maxBytes);
      expect(memory.bytes).toBe(memory.bytesOf('answers') + memory.bytesOf('plans'));
    }
  });

  it('evicts any number of small entries for a large one', () => {
    const memory = new SharedMemory(64 * 1024 ** 2);
    const evicted: number[] = [];
    const small = memory.section<number, number>({ kind: 'plans', onEvict: (value) => void evicted.push(value) });
    for (let key = 0; key < 100_000; key += 1) small.keep(key, key, 650);
    const before = evicted.length;
    answersOf(memory).keep(0, 'large', 7 * 1024 ** 2);
    expect(evicted.length - before).toBeGreaterThan(9000);
    expect(evicted).toEqual(evicted.map((_, index) => index));
    expect(memory.bytes).toBeLessThanOrEqual(memory.maxBytes);
  });

  it('keeps no entry that is larger than an eighth of it', () => {
    const memory = new SharedMemory(ROOM_FOR_20);
    const evicted: string[] = [];
    const section = memory.section<string, string>({ kind: 'plans', onEvict: (value) => void evicted.push(value) });
    section.keep('small', 'small', 1000);
    section.keep('large', 'large', ROOM_FOR_20 / 8);
    expect([section.get('small'), section.get('large'), evicted]).toEqual(['small', undefined, ['large']]);
  });

  it('keeps nothing when there is no room at all', () => {
    const section = answersOf(new SharedMemory(0));
    section.keep(1, 'value', 0);
    expect([section.isOn, section.count]).toEqual([false, 0]);
  });

  it('cannot evict a value that has been taken, until it is given back', () => {
    const memory = new SharedMemory(ROOM_FOR_20);
    const evicted: string[] = [];
    const section = memory.section<number, string>({
      kind: 'statements',
      onEvict: (value) => void evicted.push(value),
    });
    section.keep(0, 'running', 1000);
    expect(section.take(0)).toBe('running');
    for (let key = 1; key < 100; key += 1) section.keep(key, 'other', 1000);
    expect(evicted).not.toContain('running');
    section.keep(0, 'running', 1000);
    expect(section.get(0)).toBe('running');
  });

  it('leaves a section its own limits of bytes and of entries', () => {
    const memory = new SharedMemory(ROOM_FOR_20);
    const few = memory.section<number, string>({ kind: 'statements', mostEntries: 3 });
    const small = memory.section<number, string>({ kind: 'answers', mostBytes: ROOM_FOR_20 / 2 });
    for (let key = 0; key < 15; key += 1) {
      few.keep(key, 'value', 100);
      small.keep(key, 'value', 1000);
    }
    expect([few.count, small.count]).toEqual([3, 10]);
  });

  it('counts nothing of a section that has been closed', () => {
    const memory = new SharedMemory(ROOM_FOR_20);
    const section = answersOf(memory);
    section.keep(1, 'value', 1000);
    expect(section.close()).toEqual(['value']);
    expect(memory.bytes).toBe(0);
  });
});

function answersOf(memory: SharedMemory) {
  return memory.section<number, string>({ kind: 'answers' });
}
