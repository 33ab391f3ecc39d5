import fc from 'fast-check'

// In CI the properties try the same cases each time, so that a change is judged by itself; at a desk they roam.
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20_261_125 })
