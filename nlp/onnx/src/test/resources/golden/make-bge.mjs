// Makes bge.json: token ids and vectors by other people's code, to hold ours against.
// npm install --ignore-scripts @huggingface/tokenizers@0.2.0 onnxruntime-node@1.30.0
// node make-bge.mjs FOLDER   (FOLDER: both langchain4j bge jars, unpacked)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Tokenizer } from '@huggingface/tokenizers';

// Its module entry wants an optional download; the plain one does not.
const ort = createRequire(import.meta.url)('onnxruntime-node');
const folder = process.argv[2];
const texts = {
  'bge-small-zh-v1.5-q': [
    '', '怎么证明勾股定理？', '一元二次方程的求根公式', '已知△ABC中，∠C=90°，AB=5，BC=3，求AC的长。',
    'x²+2x−3=0', 'Ｑ：二次函数ｙ＝ax^2的图象', '光合作用 photosynthesis 需要阳光', 'Café NAÏVE e\u0301tude',
    '😀你好👍🏽', '㎡①½ ｶﾞ がぎ 한국어', 'a\u200bb\u0000c\ufeffd\ttab', '𠮷野家𝑥+𝒚', 'don\'t state-of-the-art $5.00!',
    'supercalifragilisticexpialidocious', 'İstanbul ΣΊΣΥΦΟΣ ß', '「引號」《書名》……——～', '長'.repeat(300), 'x'.repeat(120)
  ],
  'bge-small-en-v1.5-q': [
    '', 'How do I solve quadratic equations by factoring?', 'The Pythagorean theorem: a^2 + b^2 = c^2.',
    'Photosynthesis needs SUNLIGHT, water & CO2', 'Café NAÏVE e\u0301tude', '勾股定理 theorem', '😀 emoji 👍🏽 text',
    'don\'t state-of-the-art $5.00!', 'İstanbul ΣΊΣΥΦΟΣ ß', 'word '.repeat(200), 'x'.repeat(120)
  ]
};
const cases = [];
for (const [model, list] of Object.entries(texts)) {
  const json = JSON.parse(readFileSync(`${folder}/${model}-tokenizer.json`, 'utf8'));
  json.normalizer.lowercase = true; // as do_lower_case of both models' tokenizer_config.json
  const tokenizer = new Tokenizer(json, { do_lower_case: true });
  const session = await ort.InferenceSession.create(`${folder}/${model}.onnx`, { intraOpNumThreads: 1 });
  for (const text of list) {
    let ids = tokenizer.encode(text).ids;
    if (ids.length > 128) ids = [...ids.slice(0, 127), ids[ids.length - 1]];
    const tensor = f => new ort.Tensor('int64', BigInt64Array.from(ids, f), [1, ids.length]);
    const result = await session.run({
      input_ids: tensor(BigInt), attention_mask: tensor(() => 1n), token_type_ids: tensor(() => 0n)
    });
    const layer = result[session.outputNames[0]];
    const cls = Array.from(layer.data.slice(0, layer.dims[2]));
    const length = Math.hypot(...cls);
    cases.push({ model, text, ids, vector: cls.slice(0, 16).map(x => Number((x / length).toFixed(6))) });
  }
}
writeFileSync('bge.json', JSON.stringify({
  madeBy: '@huggingface/tokenizers 0.2.0, onnxruntime-node 1.30.0, make-bge.mjs',
  vector: 'first 16 numbers of the normalised vector of [CLS]', cases
}, null, 1).replace(/,\n\s+(-?\d)/g, ', $1').replace(/\[\n\s+(-?\d)/g, '[$1').replace(/(\d)\n\s+\]/g, '$1]'));
