//! The words around names and within them that are nobody's own: titles, degrees, particles. The one table of them.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Nobody is called so, wherever it stands.
const TITLE: usize = 1;
/// A title where a whole name stands beside it, and a name elsewhere: `Mag. Jane Roe`, `Don Roe`.
const TITLE_OR_NAME: usize = 1 << 1;
/// On a page a title with its dot, and a name without: `Eng. Jane Roe`, `Eng Lim Roe`.
const WITH_DOT: usize = 1 << 2;
/// A title before the names that pages show, and too short or too common a word to be one in a message.
const BEFORE: usize = 1 << 3;
/// What stands behind names that only people have.
const DEGREE: usize = 1 << 4;
/// Joins a family name, as `van` does.
const PARTICLE: usize = 1 << 5;
/// Written in small letters amid a name, and no sign of a text: `Jane van der Roe`.
const AMID: usize = 1 << 6;

/// The words, folded; a degree is in small letters, since `Đỗ` is none.
const KINDS: [(usize, &str); 11] = [
    (
        TITLE,
        "mr mrs ms miss mx dr prof professor doctor sir herr herrn frau fraulein dipl dipling doktor m mme mlle mmes mm madame \
        monsieur mademoiselle docteur maitre sr sra srta senor senora senorita doctora ingeniero ingeniera licenciado licenciada \
        abogado abogada sig sigra signor signora signore signorina dott dottssa ssa dottor dottore dottoressa avv avvocato avvocata \
        ingegner ingegnere architetto mevrouw mevr meneer mijnheer mw dhr drs heer senhor senhora captain capt capitan capitana capitaine \
        kapitan kapitein comandante commandant architetta geometra notaio ragioniere profesor profesora professorin doktorin ir \
        doutor doutora dra exmo exma engenheiro engenheira arq ª º sensei professora professeur professeure professoressa profssa \
        senator ambassador reverend rev sgt profa docent docteure mgr mudr judr phdr jr ii iii iv",
    ),
    (TITLE | DEGREE, "phd mba msc bsc cpa cfa pmp esq"),
    (TITLE_OR_NAME, "san sen"),
    (TITLE_OR_NAME | BEFORE, "dame don dona ing lic mag pastor rabbi imam bishop"),
    (TITLE | WITH_DOT, "eng"),
    (WITH_DOT, "gor"),
    (
        BEFORE,
        "lt col maj hon rt univ.-prof univ.-prof.in mag.a mag.ª dipl-ing dipl.-ing dipl.-ing.in dr-ing dr.-ing dr.ing dr.med dr.jur \
        dr.iur dr.phil dr.h.c h.c e.h dr.in prof.in bc.a priv.-doz rer nat jur iur phil agr ogr uyesi doc yrd ars uzm av op pd bc \
        rndr inz hab habil med lek mec adw hr fr me dott.ssa prof.ssa dr.ssa sig.ra arch geom د أ أ.د الدكتور الدكتورة الأستاذ \
        الأستاذة dots akad פרופ' פרופ ד\"ר דר pgs ts gs ths kandidat",
    ),
    (
        DEGREE,
        "교수 박사 선생님 先生 教授 副教授 博士 氏 様 さん md m.d ph.d dphil emba m.sc b.sc ma m.a ba b.a mph med m.ed llm ll.m llb jd \
        j.d esquire ca aca fca frcp mrcp frcs frs facs faap facc facp do d.o dds dmd rn np pa-c dvm pharmd psyd edd lcsw pe p.e phr \
        sphr aia riba mrics obe mbe cbe kc qc",
    ),
    (
        PARTICLE | AMID,
        "af al av bin binti da dal das de degli dei del dela della den der di do dos du e el ibn la las le los op ten ter van vom von \
        y zu zum zur",
    ),
    (PARTICLE, "ben d des l lo mac mc o san st te"),
    (AMID, "'t thor"),
];

fn is(word: &str, kinds: usize) -> bool {
    static WORDS: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
        let mut words = FxHashMap::default();
        for (kind, list) in KINDS {
            list.split_whitespace().for_each(|word| *words.entry(word).or_insert(0) |= kind);
        }
        words
    });
    WORDS.get(word).is_some_and(|kind| kind & kinds != 0)
}

/// Whether a folded word is a title such as `herr` or `dr`, and nobody's name.
pub fn is_title(folded: &str) -> bool {
    is(folded, TITLE)
}

/// Whether a folded word is a title where a name stands beside it, and may be a name elsewhere.
pub fn may_be_title(folded: &str) -> bool {
    is(folded, TITLE_OR_NAME | WITH_DOT)
}

/// Whether a folded word stands before names, and is no part of them: `dr`, `frau`.
pub fn is_before_name(folded: &str) -> bool {
    // One letter is an initial: `M. Scott Roe`.
    is(folded, BEFORE) || is(folded, TITLE) && !is(folded, WITH_DOT) && folded.chars().nth(1).is_some()
}

/// Whether a word in small letters stands behind names, and is no part of them: `phd`, `교수`.
pub fn is_degree(word: &str) -> bool {
    is(word, DEGREE)
}

/// Whether a folded word is a particle such as `van` that stands inside family names.
pub fn is_particle(folded: &str) -> bool {
    is(folded, PARTICLE)
}

/// Whether a word in small letters may stand amid a name as pages show it.
pub fn is_amid(word: &str) -> bool {
    is(word, AMID)
}

/// Takes the titles out of the folded words of a name.
pub fn drop_titles(words: &mut Vec<String>) {
    words.retain(|word| !is_title(word) || word.chars().nth(1).is_none());
    let is_name = |word: &&String| word.chars().nth(1).is_some() && !is(word, TITLE_OR_NAME);
    if words.iter().filter(is_name).nth(1).is_some() {
        words.retain(|word| !is(word, TITLE_OR_NAME));
    }
}
