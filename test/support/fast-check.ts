import fc from 'fast-check';

// The same invented texts in every run, so that a failure is due to a change; `npm run fuzz` looks for new ones, and so
// does VACANCY_NOTICE_SEED=N.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.VACANCY_NOTICE_SEED ?? 1) });

export default fc;
