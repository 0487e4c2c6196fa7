//! What people call a page about themselves: `About me`, `Lebenslauf`.

use crate::{layers::text::folder, page::Page};

/// Whether a page's address ends in the word for a résumé.
pub fn ends_in_resume(page: &Page) -> bool {
    folder::last_words(page).iter().any(|word| is_about_oneself(word))
}

/// Whether a heading or title says that its page is somebody's about themselves.
pub fn is_about_oneself(text: &str) -> bool {
    const SELF: &str = "about me|über mich|ueber mich|zur person|qui suis-je|à propos de moi|sobre mí|sobre mi|sobre mim|quem sou|chi sono|over mij|om mig|\
        om meg|o mnie|o mně|rólam|despre mine|hakkımda|обо мне|プロフィール|自己紹介|关于我|個人主页|个人主页|소개|hoja de vida";
    const RESUMES: &str = "cv|curriculum vitae|curriculum|currículo|lebenslauf|resume|résumé|vita|резюме|이력서|경력기술서|履歴書|职务经歴书|\
        職務経歴書|简历|個人簡歷|السيرة الذاتية|קורות חיים|βιογραφικό|özgeçmiş|životopis|önéletrajz|\
        curriculo|jianli|rezume|rirekisho|zivotopis|oneletrajz|ozgecmis|zyciorys";
    let text = text.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase().replace('æ', "ae");
    let bare = ["my ", "mein ", "mon ", "mi ", "mijn ", "meu "].iter().find_map(|own| text.strip_prefix(own));
    [RESUMES, SELF].iter().any(|list| list.split('|').any(|known| known == text || Some(known) == bare))
}
