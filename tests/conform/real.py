"""How many real course records the model can take: the first of the catalogue become listings, go out as Turtle, and are held
against the official shapes in portions. What the others lack is counted by member. By hand, after `tests/all conform`:

    target/conform/bin/python tests/conform/real.py target/debug/passerelle ../shared [COUNT]

The European level of these records is guessed from course codes, by no source: once they come in with it, once without. A
university that states its national level is told by a seed file, the other one states none.
"""

import collections, csv, gzip, hashlib, json, os, re, subprocess, sys, tempfile, time
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, Graph

from check import ELM, shapes

PORTION = 100
TEXTS = ('title', 'description', 'learning_outcomes', 'assessment')
# Of whom a national level is known, with the names of the list that the model refers to.
LEVELS = {'Université catholique de Louvain': {'6': 'CFC Level 6', '7': 'CFC Level 7'}}


def slug(name):
    return '-'.join(re.findall('[a-z0-9]+', name.lower()))[:40].strip('-') or hashlib.sha256(name.encode()).hexdigest()[:12]


def row(record, with_level):
    """A record as cells; what the source does not say is empty."""
    provider = record.get('provider', {})
    name = provider.get('name', '')
    cells = {
        'identifier': record['id'], 'institution': slug(name) if name else '', 'institution_name': name,
        'country': provider.get('country', ''), 'teaching_languages': '|'.join(record.get('teaching_lang', [])),
        'ects': record.get('ects', ''), 'eqf_level': record.get('eqf', '') if with_level else '',
        'homepage': record.get('url', ''), 'isced_f': str(record.get('isced_f', '')).split('|')[0],
        'mode': record.get('mode', '').replace('onsite', 'on_site'),
    }
    for name in TEXTS:
        texts = record.get(name, {})
        cells.update({f'{name}@{code}': '|'.join(text) if isinstance(text, list) else text for code, text in texts.items()})
    return cells


def write(rows, path):
    """The languages are those with the most texts: LIM-6 allows 64 columns."""
    uses = collections.Counter(name for cells in rows for name in cells)
    names = [name for name, _ in uses.most_common(64)]
    with path.open('w', newline='', encoding='utf-8') as file:
        out = csv.DictWriter(file, names, extrasaction='ignore')
        out.writeheader()
        out.writerows(rows)


def seed(records, path):
    """The universities whose national levels are known."""
    providers = {record['provider']['name']: record['provider'] for record in records if record.get('provider', {}).get('name') in LEVELS}
    institutions = [
        {'slug': slug(name), 'name': name, 'country': provider['country'], 'national_levels': LEVELS[name]}
        for name, provider in providers.items()
    ]
    path.write_text(json.dumps({'institutions': institutions}), encoding='utf-8')


def portion(graph, opportunities):
    """What is said of some opportunities and of everything below them."""
    part, waiting, seen = Graph(), list(opportunities), set()
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        for triple in graph.triples((node, None, None)):
            part.add(triple)
            waiting.append(triple[2])
    return part


def exported(program, records, with_level):
    """The records through the program: its Turtle, and what it says of those it left out."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)

        def run(*words):
            environment = {**os.environ, 'PASSERELLE_DATA_DIR': scratch}
            done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, env=environment, cwd=scratch)
            if done.returncode != 0:
                raise SystemExit(f'{words[0]}: {done.stdout[-1000:]}{done.stderr[-1000:]}')
            return done

        write([row(record, with_level) for record in records], folder / 'listings.csv')
        seed(records, folder / 'seed.json')
        run('seed', '--accounts', folder / 'seed.json')
        begun = time.monotonic()
        done = run('import', folder / 'listings.csv', '--format', 'csv', '--create-institutions', '--publish', '--keep-going')
        *lines, counts = done.stdout.strip().splitlines()
        refusals = collections.Counter(line.rsplit(': ', 1)[1] for line in lines if not line.startswith(('warning', 'quality')))
        print(f'  {counts}, in {time.monotonic() - begun:.1f} s; refusals: {told(refusals)}')
        out = run('export', '--format', 'elm-turtle')
    return Graph().parse(data=out.stdout, format='turtle'), out.stderr.splitlines()


def told(counts):
    return ', '.join(f'{name} {count}' for name, count in counts.most_common()) or 'none'


def conforming(graph, official):
    """How many opportunities there are, and in how many portions of them something does not conform."""
    opportunities = sorted(graph.subjects(RDF.type, ELM.LearningOpportunity))
    broken = 0
    for begin in range(0, len(opportunities), PORTION):
        ok, _, report = validate(portion(graph, opportunities[begin:begin + PORTION]), shacl_graph=official)
        if not ok:
            broken += 1
            print(report[:2000])
    return len(opportunities), broken


def main(program, shared, count='5000'):
    folder = Path(shared)
    with gzip.open(folder / 'data/courses/catalogue.jsonl.gz', 'rt', encoding='utf-8') as file:
        records = [json.loads(line) for line, _ in zip(file, range(int(count)))]
    official, failed = shapes(folder / 'elm'), False
    for with_level in (False, True):
        print(f'{len(records)} records, {"with" if with_level else "without"} the guessed level', flush=True)
        graph, lines = exported(str(Path(program).resolve()), records, with_level)
        print(f'  {lines[-1]}', flush=True)
        lacking = [re.search('without (.+)$', line)[1] for line in lines if line.startswith('left out')]
        print(f'  left out, lacking: {told(collections.Counter(lacking))}')
        opportunities, broken = conforming(graph, official)
        print(f'  {opportunities} opportunities; portions of {PORTION} in which something does not conform: {broken}', flush=True)
        failed |= broken > 0
    sys.exit(failed)


if __name__ == '__main__':
    main(*sys.argv[1:])
