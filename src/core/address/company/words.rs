//! The words of companies' names that tell nothing of one: legal forms, trades, small words.

use super::super::lists::PLACES;
use crate::names::is_given;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Whether a word is a company's by itself: it is long, no trade, no place and no given name.
pub fn is_telling(word: &str) -> bool {
    word.chars().count() >= 5 && !is_common(word) && !is_legal_form(word) && !is_nobodys(word) && !is_given(word)
}

/// Whether a label is the core with common words before or after it: `acmegroup`, `getacme`.
pub fn stands_beside_common_words(label: &str, core: &str) -> bool {
    let after = label.strip_prefix(core).is_some_and(is_common);
    let before = label.strip_suffix(core).is_some_and(|start| is_common(start) || is_call(start));
    after || before
}

/// Whether a word is a legal form such as `gmbh`.
pub fn is_legal_form(word: &str) -> bool {
    LEGAL_FORM_WORDS.contains(word)
}

/// Small words within names of companies.
const SMALL: &str =
    "of and the for in de du des la le les et und der die das fur fuer e y a el los di da do dos van en og och i d l z";

/// Whether a word is a small one.
pub fn is_small(word: &str) -> bool {
    SMALL_WORDS.contains(word)
}

/// Whether any company could have this word, or nobody's company is called so.
pub fn is_common(word: &str) -> bool {
    COMMON_WORDS.contains(word)
}

/// Whether a word stands in an employer's place where there is no company.
pub fn is_nobodys(word: &str) -> bool {
    NOBODY_WORDS.contains(word)
}

/// Whether a mail provider, or the domain where its staff is, goes by a name.
pub fn is_providers(name: &str) -> bool {
    PROVIDER_WORDS.contains(name)
}

/// Whether a company may put a word before its name to have a domain.
pub fn is_call(word: &str) -> bool {
    CALLS.contains(&word)
}

/// Legal forms, without dots, as a last word of a company's name.
const LEGAL_FORMS: &str = "gmbh mbh ggmbh ag kg kgaa ohg ug se ev eg gbr inc incorporated corp corporation co llc llp lp ltd limited plc \
    pllc pc sa sas sasu sarl eurl snc sci scop scs scp selarl gie srl srls spa sapa sl slu sau sc scrl scrlfs bv bvba nv vof cv ab hb kb oy \
    oyj as asa aps is ehf hf sro spol zrt kft nyrt bt rt doo dd ad ood eood jsc pjsc ojsc cjsc ooo oao zao pao ao ltda lda eireli me epp sac saa saic cia sapi \
    pty pte pvt private sdn bhd tbk pt kk gk kabushiki kaisha gaisha ltee ltd cvba asbl vzw stiftung sti tic san anonim sirketi spzoo zoo sp k spk \
    ou as sia uab vsi ooc oup dba oo sgps cie co株式会社 株式会社 有限公司 有限责任公司 股份有限公司 주식회사";

/// A list of words to look up in.
type Words = LazyLock<FxHashSet<&'static str>>;

static COMMON_WORDS: Words = LazyLock::new(|| COMMON.split_whitespace().chain(PLACES.split_whitespace()).collect());
static SMALL_WORDS: Words = LazyLock::new(|| SMALL.split_whitespace().collect());
static LEGAL_FORM_WORDS: Words = LazyLock::new(|| LEGAL_FORMS.split_whitespace().collect());
static NOBODY_WORDS: Words = LazyLock::new(|| NOBODY.split_whitespace().collect());
static PROVIDER_WORDS: Words =
    LazyLock::new(|| PROVIDERS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect());

/// Words that any company's name may have: they name a trade or, as [`PLACES`] do, a country.
const COMMON: &str = "group groupe groep gruppe gruppo grupo gruppen grup grupa koncern konzern holding holdings international internacional \
    internazionale globale worldwide company compagnie compania cie corporate enterprise enterprises entreprise \
    entreprises industries industrie industry industrial industria solution solutions service services servicios servizi system \
    systems systeme systemes technology technologies technologie tecnologia tech techs technik software softwares lab labs \
    laboratory laboratories studio studios digital media medien interactive consultant consultants consulting consultancy conseil \
    beratung consultoria partner partners associates capital venture ventures equity invest investment investments asset management \
    bank banque banca banco finance financial insurance assurance assurances versicherung versicherungen assicurazioni seguros \
    health healthcare medical pharma pharmaceuticals biotech energy energie energia power electric electronics robotics automation \
    engineering ingenierie ingenieria motors automotive mobility logistics transport airlines air aerospace defence defense \
    koninklijke royale motor security securities network networks telecom telecommunications communications cloud data analytics ai ia web online internet \
    net app apps game games gaming entertainment music film pictures design creative agency agence agentur agencia marketing \
    advertising publishing verlag press news food foods drinks retail store stores shop market markets trade trading commerce real \
    estate immobilien immobilier properties construction bau batiment research recherche science sciences institute institut \
    instituto center centre centrum zentrum university universitat universitaet universite universita universidad universidade \
    school college academy foundation fondation fundacion stiftung association club society community people talent hr careers jobs \
    allemagne austria osterreich oesterreich switzerland schweiz suisse gb us america american \
    north south east west european europa italy italiana iberia portugal brasil brazil \
    mexico canada china japan korea nederland netherlands belgium nordic sverige sweden norge norway danmark \
    denmark suomi finland polska poland asia africa australia pacific munich york francaise francais deutsche \
    deutscher deutsches british english national federal first united general royal central new old big great city state public \
    business work startup mail email team hello www \
    instruments instrument instrumente machines machinery maschinenbau materials chemicals chemie optics sensors semiconductor semiconductors \
    brothers bros fratelli figli sons sohne soehne fils freres gebruder gebrueder hijos hermanos irmaos telefonaktiebolaget partnership \
    aviation rail railways shipping maritime plastics textiles furniture moebel bakery brewery \
    nhs trust hospital hospitals clinic clinics clinique cliniques hopital hopitaux klinikum klinik kliniken krankenhaus ospedale ospedali \
    clinica hospitales ziekenhuis ziekenhuizen ville mairie ayuntamiento ayto comune gemeente stadt municipio";

/// Words that stand in an employer's place where there is no company.
const NOBODY: &str = "zelfstandig freelance freelancer freelancerin freelancing self employed selfemployed selbstandig selbststandig \
    selbstaendig selbststaendig selbstandige freiberuflich freiberufler freiberuflerin independant independante independent \
    indipendente autonomo autonoma zzp zzper libero professionista autoentrepreneur stealth confidential confidentiel vertraulich \
    undisclosed various diverse none unemployed student etudiant retired private home myself";

/// Words that companies put before their name to have a domain.
const CALLS: [&str; 10] = ["get", "try", "use", "go", "join", "with", "my", "meet", "weare", "the"];

/// Names of mail providers that are also those of the companies behind them, and their domains where no staff is.
const PROVIDERS: &str = include_str!("../../data/providers.txt");
