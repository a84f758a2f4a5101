// Writes golden vectors of FSRS-6 from the reference implementation ts-fsrs (MIT licence).
// Not part of the build. In an empty folder, with Node 20:
//   npm install ts-fsrs@5.4.2
//   cp .../models/src/test/golden/fsrs6.mjs . && node fsrs6.mjs > .../models/src/test/resources/golden/fsrs6.tsv
// Lines: "w" and 21 parameters; then of one history "r", days, grade, recall before ("-" at first),
// stability and difficulty after, interval in days for a desired recall of .9 and of .8, unrounded.
import { FSRSAlgorithm, FSRSVersion, generatorParameters, default_w } from 'ts-fsrs'

const LEAST = [0.1, 0.1, 0.1, 0.1, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1]
const MOST = [100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8]

let state = 20261122 // mulberry32, so that the file can be made again
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

function parameters() {
  return LEAST.map((least, i) => {
    const value = i < 4 ? 0.1 * Math.pow(1000, random()) : least + random() * (MOST[i] - least)
    return Number(Math.min(MOST[i], Math.max(least, value)).toFixed(4))
  })
}

function days() {
  if (random() < 0.3) return 0
  const d = Math.pow(400, random())
  return random() < 0.3 ? Math.round(d * 1000) / 1000 : Math.round(d)
}

const out = [`# ts-fsrs ${FSRSVersion}, made by models/src/test/golden/fsrs6.mjs`]
for (let set = 0; set < 60; set++) {
  const w = set < 12 ? [...default_w] : parameters()
  const fsrs = new FSRSAlgorithm(generatorParameters({ w, enable_fuzz: false }))
  if (fsrs.parameters.w.some((x, i) => x !== w[i])) throw new Error(`clipped: ${w}`)
  const interval = (desired) => fsrs.calculate_interval_modifier(desired)
  out.push(['w', ...w].join('\t'))
  let memory = null
  for (let i = 0; i < 12; i++) {
    const t = i === 0 ? 0 : days()
    const grade = 1 + Math.floor(random() * 4)
    const recall = memory === null ? '-' : fsrs.forgetting_curve(t, memory.stability)
    memory = fsrs.next_state(memory, t, grade)
    const { stability, difficulty } = memory
    out.push(['r', t, grade, recall, stability, difficulty,
      stability * interval(0.9), stability * interval(0.8)].join('\t'))
  }
}
console.log(out.join('\n'))
