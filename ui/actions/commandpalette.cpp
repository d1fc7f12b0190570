// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/commandpalette.h"

#include "ui/actions/actioncatalog.h"
#include "ui/actions/palettedelegate.h"
#include "ui/language/language.h"
#include "ui/theme/colours.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QString effectWords(Effect effect)
{
    switch (effect) {
    case Effect::Reads: break;
    case Effect::Changes: return CommandPalette::tr("Changes something");
    case Effect::Disrupts: return CommandPalette::tr("May interrupt the service");
    case Effect::Destroys: return CommandPalette::tr("Deletes for good");
    }
    return {};
}

} // namespace

std::vector<PaletteItem> paletteItems(const ActionCatalog &catalog)
{
    std::vector<PaletteItem> items;
    const auto actions = catalog.all();
    items.reserve(size_t(actions.size()));
    for (QAction *action : actions) {
        if (!action->isVisible())
            continue;
        const ActionSpec &spec = catalog.specOf(action);
        items.push_back({.id = QLatin1StringView(spec.id),
                         .title = ActionCatalog::plainText(spec.text()), // the action may hear of the language later
                         .detail = effectWords(spec.effect),
                         .keys = ActionCatalog::keysText(spec.keys.mid(0, 1)), // one is enough to learn
                         .kind = PaletteKind::Action,
                         .whyNot = catalog.whyNot(action),
                         .run = [of = QPointer(&catalog), action] {
                             if (of)
                                 of->trigger(action);
                         }});
    }
    return items;
}

CommandPalette::CommandPalette(QWidget *window, Language &language)
    : QFrame(window)
    , m_language(language)
    , m_model(new PaletteModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_message(new QLabel)
    , m_hint(new QLabel)
{
    hide();
    setObjectName(u"commandPalette"_s);
    m_search->setObjectName(u"paletteSearch"_s);
    m_list->setObjectName(u"paletteList"_s);
    m_message->setObjectName(u"paletteMessage"_s);
    m_hint->setObjectName(u"paletteHint"_s);
    build();
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    m_language.bind(this, [this] { retranslate(); });
    applyColours();
}

void CommandPalette::build()
{
    setBackgroundRole(QPalette::Base);
    QFont font = m_search->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_search->setFont(font);
    m_search->setFrame(false);
    m_search->setTextMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setFocusPolicy(Qt::NoFocus);
    for (QLabel *label : {m_message, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);            // what was typed, and names, are never markup
        label->setForegroundRole(QPalette::WindowText); // on Base it would be Text, whatever the label's palette says
    }
    m_hint->setAutoFillBackground(true);
    m_hint->setBackgroundRole(QPalette::Window);
    m_message->setContentsMargins(Space::Medium, Space::Large, Space::Medium, Space::Large);
    m_message->setAlignment(Qt::AlignCenter);
    m_hint->setContentsMargins(Space::Medium, Space::Tiny, Space::Medium, Space::Tiny);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1); // the border
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addSpacing(1); // a hairline
    layout->addWidget(m_list);
    layout->addWidget(m_message);
    layout->addWidget(m_hint);
    setFocusProxy(m_search);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_search->setPlaceholderText(tr("Search actions, instances, schemas, accounts and pages"));
    m_search->setAccessibleName(tr("Search actions, instances, schemas, accounts and pages"));
    m_search->setAccessibleDescription(tr("> actions only, @ instances only, # schemas only"));
    m_list->setAccessibleName(tr("Found"));
    if (!m_isOpen)
        return;
    Q_EMIT itemsWanted();
    showRows(qMax(0, m_list->currentIndex().row()));
    m_list->viewport()->update();
}

void CommandPalette::open(std::vector<PaletteItem> items)
{
    if (!m_isOpen) {
        m_before = window()->focusWidget();
        // Of everything in the window: a press beside it closes it, and so does whoever takes the focus.
        qApp->installEventFilter(this);
        m_isOpen = true;
    }
    m_model->setItems(std::move(items));
    const QSignalBlocker blocker(m_search); // search() would rank everything a second time
    m_search->clear();
    m_model->setQuery({});
    showRows(0);
    show();
    raise();
    m_search->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::setItems(std::vector<PaletteItem> items)
{
    if (!m_isOpen)
        return;
    const int row = m_list->currentIndex().row();
    const QString current = row < 0 ? QString() : m_model->idOf(row);
    m_model->setItems(std::move(items));
    showRows(qMax(0, m_model->rowOf(current)));
}

void CommandPalette::dismiss()
{
    close(Focus::GiveBack);
}

void CommandPalette::close(Focus focus)
{
    if (!std::exchange(m_isOpen, false))
        return;
    qApp->removeEventFilter(this);
    // Before it is hidden: a widget that goes with the focus hands it to the next one in the chain.
    if (focus == Focus::GiveBack && m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
    m_model->setItems({});
    Q_EMIT closed();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search)
        return searchEvent(event);
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    } else if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget != this && widget->window() == window() && !isAncestorOf(widget))
            close(Focus::GiveBack);
    }
    return false;
}

bool CommandPalette::isOurKey(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Escape: return event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return !(event.modifiers() & ~Qt::ShiftModifier);
    case Qt::Key_Return:
    case Qt::Key_Enter: return true;
    default: return false;
    }
}

bool CommandPalette::searchEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!isOurKey(*key))
            return false;
        // The window may have an action for Escape; here the key is ours.
        event->accept();
        if (event->type() == QEvent::KeyPress)
            pressed(*key);
        return true;
    }
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // The context menu of the box takes the focus for a moment.
        if (reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason)
            return false;
        close(reason == Qt::ActiveWindowFocusReason ? Focus::GiveBack : Focus::LeaveAlone);
        return false;
    }
    default: return false;
    }
}

void CommandPalette::pressed(const QKeyEvent &event)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    switch (event.key()) {
    case Qt::Key_Escape: dismiss(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(row); break;
    case Qt::Key_Up:
    case Qt::Key_Backtab: setCurrent(row > 0 ? row - 1 : last); break;
    case Qt::Key_Down:
    case Qt::Key_Tab: setCurrent(row < last ? row + 1 : 0); break;
    case Qt::Key_PageUp: setCurrent(qMax(0, row - page)); break;
    case Qt::Key_PageDown: setCurrent(qMin(last, row + page)); break;
    case Qt::Key_Home: setCurrent(0); break;
    default: setCurrent(last); break;
    }
}

void CommandPalette::setCurrent(int row)
{
    m_isRefused = false;
    m_list->setCurrentIndex(m_model->index(row));
    if (row >= 0)
        m_list->scrollTo(m_model->index(row));
    tell();
    if (row < 0 || !QAccessible::isActive())
        return;
    // The focus stays in the box; a screen reader is told of the row that its keys have come to.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::search()
{
    m_model->setQuery(m_search->text());
    showRows(0);
}

void CommandPalette::showRows(int current)
{
    const bool any = m_model->rowCount() > 0;
    if (!any) {
        const QString nothing = m_model->words().isEmpty() ? tr("There is nothing of this kind.")
                                                           : tr("Nothing matches “%1”.").arg(m_model->words());
        m_message->setText(nothing + u'\n'
                           + (m_model->isFiltered()
                                  ? tr("Without the first character everything is searched.")
                                  : tr("Actions, instances, schemas, accounts and pages can be found by a few of their "
                                       "letters.")));
    }
    m_list->setVisible(any);
    m_message->setVisible(!any);
    setCurrent(any ? current : -1);
}

void CommandPalette::choose(int row)
{
    if (row < 0)
        return;
    if (!m_model->item(row).whyNot.isEmpty()) {
        setCurrent(row);
        m_isRefused = true;
        tell();
        QAccessibleEvent event(m_hint, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
        return;
    }
    m_model->remember(row);
    Q_EMIT recentChanged();
    const std::function<void()> run = m_model->item(row).run;
    dismiss();
    // Later, when the key has been dealt with: it may open a dialog, or be the end of the window.
    if (run)
        QMetaObject::invokeMethod(parentWidget(), run, Qt::QueuedConnection);
}

/// The line at the bottom: why the current row cannot be chosen, or what else can be typed.
void CommandPalette::tell()
{
    const int row = m_list->currentIndex().row();
    const QString reason = row < 0 ? QString() : m_model->item(row).whyNot;
    m_hint->setText(reason.isEmpty() ? tr("> actions    @ instances    # schemas    Enter chooses    Esc closes")
                                     : reason);
    applyColours();
    place();
}

void CommandPalette::applyColours()
{
    const Colours &colours = coloursOf(palette());
    QPalette hint;
    hint.setColor(QPalette::Window, colours.panel);
    hint.setColor(QPalette::WindowText, m_isRefused ? colours.bad : colours.muted);
    QPalette message;
    message.setColor(QPalette::WindowText, colours.muted);
    if (m_hint->palette() != hint)
        m_hint->setPalette(hint);
    if (m_message->palette() != message)
        m_message->setPalette(message);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    else if (event->type() == QEvent::FontChange && m_isOpen)
        place();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // There is no shadow behind it, hence a border that is seen on whatever lies below. Areas and not lines: with a scale
    // of one and a half, a line lies where the next widget covers it.
    painter.fillRect(rect(), palette().color(QPalette::Active, isDark(palette()) ? QPalette::Mid : QPalette::Dark));
    painter.fillRect(rect().adjusted(1, 1, -1, -1), palette().base());
    const int hairline = m_search->geometry().bottom() + 1;
    painter.fillRect(QRect(1, hairline, width() - 2, 1), coloursOf(palette()).line);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // what lies below must not get it
}

void CommandPalette::place()
{
    if (!m_isOpen)
        return;
    const QSize room = parentWidget()->size();
    const int across = qMin(qBound(480, room.width() * 11 / 20, 720), room.width() - 2 * Space::Small);
    const int top = qMin(2 * Space::Large, room.height() / 12);
    const int rowHeight = qMax(1, m_list->sizeHintForRow(0));
    const int rest = m_search->sizeHint().height() + m_hint->heightForWidth(across - 2) + 3;
    const int fitting = (room.height() - top - Space::Small - rest) / rowHeight;
    const int rows = qBound(1, m_model->rowCount(), qBound(1, fitting, MostRows));
    m_list->setFixedHeight(rows * rowHeight);
    const QModelIndex current = m_list->currentIndex();
    setGeometry((room.width() - across) / 2, top, across, layout()->totalHeightForWidth(across));
    layout()->activate();
    if (current.isValid())
        m_list->scrollTo(current);
}

} // namespace ddm
