"""Whether the demo's catalogue conforms: official SHACL shapes, official XML schema, code lists, and one graph in three formats.

Usage: check.py PASSERELLE SHARED, the program and the folder with the official files.
"""

import json, re, socket, subprocess, sys, tempfile, time, urllib.request
from pathlib import Path
from xml.etree import ElementTree

import rdflib
from pyshacl import validate
from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace, URIRef

# What is written is compared, not what rdflib makes of it.
rdflib.NORMALIZE_LITERALS = False

SH = Namespace('http://www.w3.org/ns/shacl#')
SKOS = Namespace('http://www.w3.org/2004/02/skos/core#')
ELM = Namespace('http://data.europa.eu/snb/model/elm/')
LISTS = ('http://data.europa.eu/snb/', 'http://publications.europa.eu/resource/authority/')


def fetch(base, path):
    with urllib.request.urlopen(base + path) as answer:
        return answer.read()


def start(program, folder):
    """The demo, and its address."""
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    demo = subprocess.Popen([program, 'demo', '--port', str(port)], cwd=folder, stdout=subprocess.DEVNULL)
    base = f'http://127.0.0.1:{port}'
    for _ in range(600):
        try:
            if json.loads(fetch(base, '/readyz')).get('database'):
                return demo, base
        except OSError:
            time.sleep(0.1)
    raise SystemExit('the demo does not answer')


def shapes(folder):
    """The official shapes; patterns in Java's dialect are put into Python's (elm/REFERENCE.md §9)."""
    graph = Graph()
    for name in ('LOQ-constraints.ttl', 'LOQ-constraints-mdr.ttl'):
        graph.parse(folder / 'shapes/loq' / name)
    for shape, pattern in list(graph.subject_objects(SH.pattern)):
        if '(?i)' in pattern:
            graph.set((shape, SH.pattern, Literal('^(?i:https?:)')))
        elif '\\p{' in pattern:
            graph.remove((shape, SH.pattern, None))
    return graph


def rdf_of_json(text, base):
    """JSON-LD with the context that the program itself serves put in its place, and every key that it knows."""
    document = json.loads(text)
    address = document['@context']
    assert address.startswith(base), address
    document['@context'] = json.loads(fetch(base, address[len(base):]))['@context']
    known = set(document['@context']) | {'@context', '@graph'}
    lost = keys({key: value for key, value in document.items() if key != '@context'}) - known
    assert not lost, f'keys that the context does not know: {lost}'
    return parsed(json.dumps(document), 'json-ld')


def parsed(data, form):
    """A graph; plain text is xsd:string (RDF 1.1), which rdflib tells apart."""
    graph = Graph().parse(data=data, format=form)
    for subject, predicate, text in list(graph):
        if isinstance(text, Literal) and text.datatype == XSD.string:
            graph.remove((subject, predicate, text))
            graph.add((subject, predicate, Literal(str(text))))
    return graph


def canonical(graph):
    """The statements, with each part without an address told by what is said of it: our parts are trees."""
    def told(node):
        if not isinstance(node, BNode):
            return node.n3()
        return '[' + ' ; '.join(sorted(f'{predicate.n3()} {told(value)}' for predicate, value in graph.predicate_objects(node))) + ']'
    statements = [f'{subject.n3()} {predicate.n3()} {told(value)}' for subject, predicate, value in graph if not isinstance(subject, BNode)]
    return sorted(statements)


def same(first, second, what):
    first, second = canonical(first), canonical(second)
    if first != second:
        differing = sorted(set(first) ^ set(second))
        raise SystemExit(f'{what} differ, {len(first)} and {len(second)} statements:\n' + '\n'.join(differing[:20]))


def keys(value):
    if isinstance(value, list):
        return set().union(*map(keys, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    # A text by language.
    if value and all(re.fullmatch('[a-z]{2,3}', key) and isinstance(text, str) for key, text in value.items()) and 'id' not in value:
        return set()
    return set(value).union(*map(keys, value.values()))


def conforms(graph, official, what):
    ok, _, report = validate(graph, shacl_graph=official)
    assert ok, f'{what} does not conform\n{report}'


def listed(graph, known, what):
    """Every address in an official namespace is a concept of a list, or a list."""
    for node in {node for triple in graph for node in triple if isinstance(node, URIRef) and node.startswith(LISTS)}:
        if not node.startswith(str(ELM)):
            assert str(node) in known, f'{what}: {node} is in no list'


def main(program, shared):
    folder = Path(shared) / 'elm'
    official = shapes(folder)
    schemes = json.loads((folder / 'vocab/vocabularies.json').read_text())['schemes']
    known = {scheme['iri'] for scheme in schemes} | {one['iri'] for scheme in schemes for one in scheme['concepts']}
    with tempfile.TemporaryDirectory() as scratch:
        demo, base = start(str(Path(program).resolve()), scratch)
        try:
            check(base, folder, official, known, Path(scratch))
        finally:
            demo.terminate()
            demo.wait()


def check(base, folder, official, known, scratch):
    left_out = json.loads(fetch(base, '/elm/left-out.json'))['items']
    files = {suffix: fetch(base, f'/elm/catalogue.{suffix}') for suffix in ('jsonld', 'ttl', 'rdf', 'xml')}
    of_json = rdf_of_json(files['jsonld'], base)
    of_turtle = parsed(files['ttl'], 'turtle')
    of_xml = parsed(files['rdf'], 'xml')
    same(of_json, of_turtle, 'JSON-LD and Turtle')
    same(of_json, of_xml, 'JSON-LD and RDF/XML')
    listed(of_turtle, known, 'the catalogue')
    conforms(of_turtle, official, 'the catalogue')
    (scratch / 'catalogue.xml').write_bytes(files['xml'])
    xmllint(folder, scratch / 'catalogue.xml')
    offered = set(of_turtle.subjects(RDF.type, ELM.LearningOpportunity))
    pages = {str(one).split('#')[0][len(base):] for one in offered}
    assert pages, 'nothing was exported'
    elements = ElementTree.fromstring(files['xml']).iter('{http://data.europa.eu/snb/model/ap/loq-constraints/}learningOpportunity')
    assert {element.get('id') for element in elements} == {str(one) for one in offered}, 'XML names other opportunities'
    # Each listing by itself: its file must stand alone.
    for page in sorted(pages):
        alone = rdf_of_json(fetch(base, page + '.jsonld'), base)
        same(alone, parsed(fetch(base, page + '.ttl'), 'turtle'), page)
        same(alone, parsed(fetch(base, page + '.rdf'), 'xml'), page)
        listed(alone, known, page)
    one = sorted(pages)[0]
    conforms(rdf_of_json(fetch(base, one + '.jsonld'), base), official, one)
    (scratch / 'one.xml').write_bytes(fetch(base, one + '.xml'))
    xmllint(folder, scratch / 'one.xml')
    course(base, pages, of_turtle)
    print(f'{len(pages)} listings, {len(offered)} opportunities, {len(of_turtle)} triples conform; {len(left_out)} left out')
    for item in left_out:
        print(f'  left out: {item["identifier"]} of {item["institution"]}, without {", ".join(item["missing"])}')


def xmllint(folder, file):
    schema = folder / 'xsd/loq/loq.xsd'
    done = subprocess.run(['xmllint', '--nonet', '--noout', '--schema', schema, file], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[:4000]


def course(base, pages, of_turtle):
    """What search engines require of a course, on every page."""
    for page in sorted(pages):
        html = fetch(base, page).decode()
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
        assert len(found) == 1, page
        told = json.loads(found[0])
        assert told['@type'] == 'Course' and told['name'] and told['description'], page
        assert told['provider']['name'], page
        # Without a stated price there is nothing to say about it.
        offer = told.get('offers')
        assert (offer is None) == ('isAccessibleForFree' not in told), page
        assert offer is None or offer['category'] in ('Free', 'Paid'), page
        for instance in told['hasCourseInstance']:
            assert instance['courseMode'] in ('Online', 'Onsite', 'Blended'), page
            # Hours that nobody has stated are not worked out from credits.
            stated = of_turtle.value(URIRef(base + page + '#achievement'), ELM.volumeOfLearning)
            assert instance.get('courseWorkload') == (stated and str(stated)), page


if __name__ == '__main__':
    main(*sys.argv[1:])
