const OLDEST = { major: 20, minor: 19 };

/**
 * Why this version of Node cannot run Whosaid; undefined when it can.
 *
 * @param {string} version such as "20.19.0"
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined;
  return `Whosaid needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is Node ${version}. With nvm: nvm install`;
}
