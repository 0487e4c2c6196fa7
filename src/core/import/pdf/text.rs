//! The lines of text that a PDF's pages show, with where each stands and how large it is.

use super::font::{Font, Glyph};
use crate::page::filled;
use hayro_syntax::{
    Pdf,
    content::{TypedIter, ops::TypedInstruction},
    object::{Name, Number, Object, ObjectIdentifier, Stream},
    page::Resources,
};
use std::{collections::BTreeMap, rc::Rc};

/// Pages beyond this many are not read: no profile has as many.
const MOST_PAGES: usize = 60;

/// Pieces of text beyond this many on a page are not read.
const MOST_PIECES: usize = 20_000;

/// Drawings within drawings deeper than this are not read.
const DEEPEST: usize = 4;

/// What a document's pages do beyond this many steps is not read, nor what they draw of forms beyond as many: a form may draw
/// others many times, and these others still.
const MOST_STEPS: usize = 1_000_000;
const MOST_FORMS: usize = 2_000;

/// A line of text on one page, within one column.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Counted from one.
    pub page: usize,
    /// From the page's left edge, as a share of its width.
    pub left: f64,
    /// From the page's top edge, as a share of its height.
    pub top: f64,
    /// From the page's top edge in points.
    pub down: f64,
    /// Height of its letters in points.
    pub size: f64,
    /// The text.
    pub text: String,
}

/// A piece of text as it was drawn.
struct Piece {
    x: f64,
    y: f64,
    end: f64,
    size: f64,
    text: String,
}

/// Where two columns part, as a share of the width: between the side column and the main one of LinkedIn's pages.
const COLUMNS: f64 = 1.0 / 3.0;

/// The lines of a document, page by page: the side column, then the main one, each from top to bottom.
pub fn lines(pdf: &Pdf) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut reader = Reader { pieces: Vec::new(), steps: 0, drawn: 0, open: Vec::new(), forms: BTreeMap::new() };
    for (number, page) in pdf.pages().iter().take(MOST_PAGES).enumerate() {
        let (width, height) = page.render_dimensions();
        let (width, height) = (f64::from(width).max(1.0), f64::from(height).max(1.0));
        let start = Matrix(page.initial_transform(true).as_coeffs());
        reader.read(page.typed_operations(), page.resources(), start, 0);
        let (side, main) =
            std::mem::take(&mut reader.pieces).into_iter().partition::<Vec<_>, _>(|piece| piece.x < width * COLUMNS);
        for column in [side, main] {
            lines.extend(joined(column).into_iter().map(|piece| Line {
                page: number + 1,
                left: piece.x / width,
                top: piece.y / height,
                down: piece.y,
                size: piece.size,
                text: piece.text,
            }));
        }
    }
    lines
}

/// Pieces of one column put together into lines.
fn joined(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        // Drawing loses parts of a point.
        match rows.last_mut().filter(|row| row.first().is_some_and(|first| piece.y - first.y <= SAME_LINE)) {
            Some(row) => row.push(piece),
            None => rows.push(vec![piece]),
        }
    }
    rows.into_iter().filter_map(row).collect()
}

/// Pieces less far apart, in points from line to line, stand on one line.
const SAME_LINE: f64 = 1.5;

fn row(mut pieces: Vec<Piece>) -> Option<Piece> {
    pieces.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut pieces = pieces.into_iter();
    let mut line = pieces.next()?;
    for piece in pieces {
        if piece.x - line.end > 0.15 * piece.size {
            line.text.push(' ');
        }
        line.text.push_str(&piece.text);
        line.end = line.end.max(piece.end);
        line.size = line.size.max(piece.size);
    }
    line.text = filled(&line.text)?;
    Some(line)
}

/// Six numbers that turn one pair of coordinates into another.
#[derive(Clone, Copy)]
struct Matrix([f64; 6]);

impl Matrix {
    const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn of(numbers: [&Number; 6]) -> Self {
        Self(numbers.map(Number::as_f64))
    }

    fn moved(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This one first, then the other.
    fn then(self, after: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, after.0);
        Self([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l])
    }

    fn origin(self) -> (f64, f64) {
        let [.., x, y] = self.0;
        (x, y)
    }

    /// How much it stretches heights.
    fn height(self) -> f64 {
        let [_, _, c, d, ..] = self.0;
        c.hypot(d)
    }

    /// How much it stretches widths.
    fn width(self) -> f64 {
        let [a, b, ..] = self.0;
        a.hypot(b)
    }
}

/// What the operators of text change.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Vec<u8>>,
    size: f64,
    between_letters: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
}

struct Reader {
    /// Of the page that is read.
    pieces: Vec<Piece>,
    /// Steps taken and forms drawn in the document.
    steps: usize,
    drawn: usize,
    /// The forms that are being drawn: none of them draws itself.
    open: Vec<ObjectIdentifier>,
    /// What the forms do, each made larger once.
    forms: BTreeMap<ObjectIdentifier, Rc<[u8]>>,
}

impl Reader {
    fn read(&mut self, mut operations: TypedIter<'_>, resources: &Resources<'_>, start: Matrix, depth: usize) {
        let mut fonts: BTreeMap<Vec<u8>, Option<Font>> = BTreeMap::new();
        let mut state = State {
            page: start,
            font: None,
            size: 0.0,
            between_letters: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
        };
        let mut kept: Vec<State> = Vec::new();
        let (mut text, mut text_line) = (Matrix::SAME, Matrix::SAME);
        while let Some(operation) = operations.next() {
            self.steps += 1;
            if self.pieces.len() > MOST_PIECES || self.steps > MOST_STEPS {
                return;
            }
            let mut next_line = |x: f64, y: f64, text: &mut Matrix| {
                text_line = Matrix::moved(x, y).then(text_line);
                *text = text_line;
            };
            match operation {
                TypedInstruction::SaveState(_) if kept.len() < 100 => kept.push(state.clone()),
                TypedInstruction::RestoreState(_) => state = kept.pop().unwrap_or(state),
                TypedInstruction::Transform(by) => {
                    state.page = Matrix::of([&by.0, &by.1, &by.2, &by.3, &by.4, &by.5]).then(state.page);
                }
                TypedInstruction::BeginText(_) => (text, text_line) = (Matrix::SAME, Matrix::SAME),
                TypedInstruction::CharacterSpacing(by) => state.between_letters = by.0.as_f64(),
                TypedInstruction::WordSpacing(by) => state.between_words = by.0.as_f64(),
                TypedInstruction::HorizontalScaling(by) => state.stretch = by.0.as_f64() / 100.0,
                TypedInstruction::TextLeading(by) => state.leading = by.0.as_f64(),
                TypedInstruction::TextFont(font) => {
                    let name: &Name<'_> = font.0;
                    state.size = font.1.as_f64();
                    fonts.entry(name.to_vec()).or_insert_with(|| resources.get_font(name).map(|font| Font::new(&font)));
                    state.font = Some(name.to_vec());
                }
                TypedInstruction::SetTextMatrix(by) => {
                    text_line = Matrix::of([&by.0, &by.1, &by.2, &by.3, &by.4, &by.5]);
                    text = text_line;
                }
                TypedInstruction::NextLine(by) => next_line(by.0.as_f64(), by.1.as_f64(), &mut text),
                TypedInstruction::NextLineAndSetLeading(by) => {
                    state.leading = -by.1.as_f64();
                    next_line(by.0.as_f64(), by.1.as_f64(), &mut text);
                }
                TypedInstruction::NextLineUsingLeading(_) => next_line(0.0, -state.leading, &mut text),
                TypedInstruction::ShowText(shown) => self.show(shown.0.as_bytes(), &state, &fonts, &mut text),
                TypedInstruction::NextLineAndShowText(shown) => {
                    next_line(0.0, -state.leading, &mut text);
                    self.show(shown.0.as_bytes(), &state, &fonts, &mut text);
                }
                TypedInstruction::ShowTextWithParameters(shown) => {
                    (state.between_words, state.between_letters) = (shown.0.as_f64(), shown.1.as_f64());
                    next_line(0.0, -state.leading, &mut text);
                    self.show(shown.2.as_bytes(), &state, &fonts, &mut text);
                }
                TypedInstruction::ShowTexts(shown) => {
                    for object in shown.0.iter::<Object<'_>>() {
                        match object {
                            Object::String(part) => self.show(part.as_bytes(), &state, &fonts, &mut text),
                            Object::Number(back) => {
                                let by = -back.as_f64() / 1_000.0 * state.size * state.stretch;
                                text = Matrix::moved(by, 0.0).then(text);
                            }
                            _ => {}
                        }
                    }
                }
                TypedInstruction::XObject(drawn) if depth < DEEPEST => {
                    if let Some(form) = resources.get_x_object(drawn.0) {
                        self.form(&form, resources, state.page, depth + 1);
                    }
                }
                _ => {}
            }
        }
    }

    /// A drawing that stands by itself and is used on the page.
    fn form(&mut self, form: &Stream<'_>, resources: &Resources<'_>, page: Matrix, depth: usize) {
        let dict = form.dict();
        if dict.get::<Name<'_>>("Subtype").is_none_or(|kind| kind.as_str() != "Form") {
            return;
        }
        let id = form.obj_id();
        self.drawn += 1;
        if self.drawn > MOST_FORMS || self.open.contains(&id) {
            return;
        }
        let content = match self.forms.get(&id) {
            Some(known) => Rc::clone(known),
            None => {
                let Ok(content) = form.decoded() else { return };
                let content = Rc::from(&*content);
                self.forms.insert(id, Rc::clone(&content));
                content
            }
        };
        let own = dict.get::<[f64; 6]>("Matrix").map_or(Matrix::SAME, Matrix);
        let resources = match dict.get("Resources") {
            Some(own) => Resources::from_parent(own, resources.clone()),
            None => resources.clone(),
        };
        self.open.push(id);
        self.read(TypedIter::new(&content), &resources, own.then(page), depth);
        self.open.pop();
    }

    fn show(&mut self, bytes: &[u8], state: &State, fonts: &BTreeMap<Vec<u8>, Option<Font>>, text: &mut Matrix) {
        let Some(font) = state.font.as_ref().and_then(|name| fonts.get(name)?.as_ref()) else { return };
        let place = text.then(state.page);
        let (x, y) = place.origin();
        let mut shown = String::new();
        let mut width = 0.0;
        for Glyph { text, width: letter, is_space } in font.glyphs(bytes) {
            shown.push_str(&text);
            let between = state.between_letters + if is_space { state.between_words } else { 0.0 };
            width += (letter / 1_000.0 * state.size + between) * state.stretch;
        }
        *text = Matrix::moved(width, 0.0).then(*text);
        if shown.chars().any(|letter| !letter.is_whitespace()) {
            let size = (state.size * place.height()).abs();
            self.pieces.push(Piece { x, y, end: x + width * place.width(), size, text: shown });
        } else if let Some(last) = self.pieces.last_mut().filter(|last| !shown.is_empty() && (last.y - y).abs() < 0.5) {
            // A space that was drawn by itself.
            last.text.push(' ');
        }
    }
}
