"""How many real course records the model can take: the first of open.jsonl.gz become listings, go out as Turtle, and are
held against the official shapes in portions. What the others lack is counted by member. By hand:

    target/conform/bin/python tests/conform/real.py target/debug/passerelle ../shared [COUNT]
"""

import collections, csv, gzip, json, os, re, subprocess, sys, tempfile
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, Graph

from check import ELM, shapes

PORTION = 100
TEXTS = ('title', 'description', 'learning_outcomes', 'assessment')


def slug(name):
    return '-'.join(re.findall('[a-z0-9]+', name.lower()))[:40].strip('-')


def row(record):
    """A record as cells; what the source does not say is empty."""
    provider = record.get('provider', {})
    cells = {
        'identifier': record['id'], 'institution': slug(provider.get('name', '')), 'institution_name': provider.get('name', ''),
        'country': provider.get('country', ''), 'teaching_languages': '|'.join(record.get('teaching_lang', [])),
        'ects': record.get('ects', ''), 'eqf_level': record.get('eqf', ''), 'homepage': record.get('url', ''),
        'isced_f': str(record.get('isced_f', '')).split('|')[0], 'mode': record.get('mode', '').replace('onsite', 'on_site'),
    }
    for name in TEXTS:
        texts = record.get(name, {})
        cells.update({f'{name}@{code}': '|'.join(text) if isinstance(text, list) else text for code, text in texts.items()})
    return cells


def write(records, path):
    """Its languages are those with the most texts: LIM-6 allows 64 columns."""
    rows = [row(record) for record in records]
    uses = collections.Counter(name for cells in rows for name in cells)
    names = [name for name, _ in uses.most_common(64)]
    with path.open('w', newline='', encoding='utf-8') as file:
        out = csv.DictWriter(file, names, extrasaction='ignore')
        out.writeheader()
        out.writerows(rows)


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


def main(program, shared, count='5000'):
    folder = Path(shared)
    with gzip.open(folder / 'data/courses/open.jsonl.gz', 'rt', encoding='utf-8') as file:
        records = [json.loads(line) for line, _ in zip(file, range(int(count)))]
    official = shapes(folder / 'elm')
    with tempfile.TemporaryDirectory() as scratch:
        environment = {**os.environ, 'PASSERELLE_DATA_DIR': scratch}
        listings = Path(scratch) / 'listings.csv'
        write(records, listings)
        run = lambda *words: subprocess.run([str(Path(program).resolve()), *words], capture_output=True, text=True, env=environment, cwd=scratch)
        done = run('import', str(listings), '--format', 'csv', '--create-institutions', '--publish', '--keep-going')
        assert done.returncode == 0, done.stderr[-2000:]
        print(done.stdout.strip().splitlines()[-1])
        out = run('export', '--format', 'elm-turtle')
        assert out.returncode == 0, out.stderr[-2000:]
        graph = Graph().parse(data=out.stdout, format='turtle')
    opportunities = sorted(graph.subjects(RDF.type, ELM.LearningOpportunity))
    broken = 0
    for begin in range(0, len(opportunities), PORTION):
        some = opportunities[begin:begin + PORTION]
        ok, _, report = validate(portion(graph, some), shacl_graph=official)
        if not ok:
            broken += 1
            print(report[:2000])
    print(f'{len(opportunities)} of {len(records)} records have the mandatory members; portions of {PORTION} that do not conform: {broken}')
    lacking = collections.Counter(re.findall(r'\b(learning_outcomes|isced_f|teaching_languages|language|national_levels|country)\b', out.stderr))
    for member, records_without in lacking.most_common():
        print(f'  without {member}: {records_without}')
    sys.exit(broken > 0)


if __name__ == '__main__':
    main(*sys.argv[1:])
