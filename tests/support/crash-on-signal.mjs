// Loaded before the program with `--import`: a promise that nothing handles is rejected when the process gets SIGUSR2.
process.on('SIGUSR2', () => void Promise.reject(new Error('A promise is lost.')));
