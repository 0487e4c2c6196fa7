//! Pages that nest deeper than any real one: of those a reader that asks every element for its text would take forever.

use ego_tree::NodeId;
use scraper::Html;

/// Chromium's parser nests no deeper (`kMaximumHTMLParserDOMTreeDepth` in Blink). What a page means by nesting is said long
/// before.
const DEEPEST: usize = 512;

/// Puts what stands deeper beside what it stands in, in the same order.
pub fn flatten(document: &mut Html) {
    let mut open: Vec<(NodeId, usize)> = vec![(document.tree.root().id(), 0)];
    while let Some((id, depth)) = open.pop() {
        let Some(mut node) = document.tree.get_mut(id) else { continue };
        if depth == DEEPEST {
            while let Some(id) = node.last_child().map(|child| child.id()) {
                node.insert_id_after(id);
            }
        }
        let Some(node) = document.tree.get(id) else { continue };
        open.extend(node.next_sibling().map(|next| (next.id(), depth)));
        open.extend(node.first_child().map(|child| (child.id(), depth + 1)));
    }
}
