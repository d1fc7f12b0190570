// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demostatements.h"

#include <QDate>
#include <QStringList>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

// clang-format off
std::span<const DemoStatement> shopStatements()
{
    static constexpr DemoStatement statements[] = {
        {"SELECT * FROM orders WHERE user_id = {id} ORDER BY created_at DESC LIMIT 20", "app_reader", 120, 260, 4'200, false, false},
        {"SELECT o.id, o.status, i.sku, i.quantity FROM orders o JOIN order_item i ON i.order_id = o.id WHERE o.user_id = {id} AND o.status IN ({list})", "app_reader", 95, 420, 18'000, false, true},
        {"UPDATE inventory SET stock = stock - {n} WHERE sku = 'SKU-{id}' AND stock >= {n}", "app_writer", 80, 700, 900, false, false},
        {"INSERT INTO order_item (order_id, sku, quantity, price) VALUES ({id}, 'SKU-{n}', {n}, {amount}), ({id}, 'SKU-{n}', 1, {amount})", "app_writer", 55, 150, 2, false, false},
        {"SELECT COUNT(*) FROM orders WHERE status = 'PAID' AND created_at >= '{date}'", "report", 40, 2'800, 910'000, true, false},
        {"SELECT id, nickname FROM customer WHERE nickname LIKE '%{name}%' LIMIT 50", "support", 34, 3'400, 1'300'000, true, false},
        {"SELECT SUM(price * quantity) FROM order_item WHERE created_at BETWEEN '{date} 00:00:00' AND '{date} 23:59:59'", "report", 22, 5'200, 2'600'000, true, false},
        {"SELECT * FROM address WHERE city = '{city}' AND user_id = {id}", "app_reader", 45, 340, 7'000, false, false},
        {"UPDATE coupon SET used_at = NOW(), order_id = {id} WHERE code = 'CP{id}' AND used_at IS NULL", "app_writer", 38, 900, 40, false, false},
        {"DELETE FROM cart WHERE updated_at < '{date}' LIMIT 1000", "batch", 14, 1'900, 64'000, false, false},
        {"SELECT sku, COUNT(*) AS n FROM order_item GROUP BY sku ORDER BY n DESC LIMIT 100", "analytics", 10, 9'500, 4'800'000, true, false},
        {"SELECT /* 首页推荐 */ p.id, p.title FROM product p WHERE p.category_id = {n} AND p.title LIKE '%双十一%' ORDER BY p.sales DESC LIMIT 40", "app_reader", 60, 1'100, 320'000, false, false},
        {"SELECT * FROM orders WHERE user_id = {id} AND id < {id} ORDER BY id DESC LIMIT 20000, 20", "app_reader", 26, 1'700, 240'000, false, false},
        {"UPDATE customer SET last_login = NOW(), login_count = login_count + 1 WHERE id = {id}", "app_writer", 48, 380, 1, false, false},
        {"SELECT r.id, r.score, c.nickname FROM review r LEFT JOIN customer c ON c.id = r.user_id WHERE r.sku = 'SKU-{n}' ORDER BY r.created_at DESC", "app_reader", 52, 640, 36'000, false, false},
        {"SELECT id FROM session WHERE token = 0x{id} FOR UPDATE", "app_writer", 30, 210, 1, false, false},
        {"INSERT INTO event_log (user_id, kind, payload, created_at) VALUES ({id}, 'view', '{\\\"page\\\":\\\"/item/{n}\\\"}', NOW())", "app_writer", 42, 120, 1, false, false},
        {"SELECT DISTINCT user_id FROM orders WHERE remark = '请在{city}送达' AND created_at > '{date}'", "support", 8, 4'100, 1'900'000, true, false},
    };
    return statements;
}

std::span<const DemoStatement> ledgerStatements()
{
    static constexpr DemoStatement statements[] = {
        {"SELECT balance FROM account WHERE id = {id} FOR UPDATE", "app_writer", 110, 480, 1, false, false},
        {"INSERT INTO entry (account_id, amount, currency, booked_at, memo) VALUES ({id}, {amount}, 'CNY', NOW(), '转账 {name}')", "app_writer", 90, 190, 1, false, false},
        {"UPDATE account SET balance = balance + {amount}, version = version + 1 WHERE id = {id} AND version = {n}", "app_writer", 85, 520, 1, false, true},
        {"SELECT account_id, SUM(amount) FROM entry WHERE booked_at >= '{date}' GROUP BY account_id HAVING SUM(amount) <> 0", "report", 18, 8'700, 5'200'000, true, false},
        {"SELECT * FROM entry WHERE account_id = {id} AND booked_at BETWEEN '{date}' AND '{date}' ORDER BY id", "app_reader", 70, 610, 42'000, false, false},
        {"SELECT a.id, a.owner, e.amount FROM account a JOIN entry e ON e.account_id = a.id WHERE a.branch = '{city}' AND e.amount > {amount}", "auditor", 15, 6'300, 3'100'000, true, false},
        {"SELECT COUNT(*) FROM entry WHERE memo LIKE '%退款%' AND booked_at >= '{date}'", "auditor", 12, 7'200, 4'400'000, true, false},
        {"UPDATE settlement SET state = 'DONE' WHERE batch_id = {n} AND account_id IN ({list})", "batch", 35, 1'300, 12'000, false, false},
        {"SELECT id, owner FROM account WHERE owner = '{name}'", "support", 20, 2'100, 800'000, true, false},
        {"DELETE FROM idempotency_key WHERE created_at < '{date}' LIMIT 5000", "batch", 16, 1'500, 90'000, false, false},
        {"SELECT MAX(id) FROM entry WHERE account_id = {id}", "app_reader", 40, 230, 3'000, false, false},
        {"INSERT INTO statement_line SELECT id, amount, booked_at FROM entry WHERE account_id = {id} AND booked_at >= '{date}'", "batch", 25, 2'600, 71'000, false, false},
    };
    return statements;
}
// clang-format on

namespace {

QString valueOf(QStringView name, Seed seed)
{
    static const char *const cities[] = {"上海", "北京", "深圳", "成都", "杭州", "Dublin", "香港", "西安"};
    static const char *const names[] = {"王伟", "李娜", "O''Brien", "张敏", "陈杰", "Müller", "刘洋", "赵磊"};
    if (name == "id"_L1)
        return QString::number(100'000 + seed.number(80'000'000));
    if (name == "n"_L1)
        return QString::number(1 + seed.number(99));
    if (name == "amount"_L1)
        return QString::number(double(seed.number(5'000'000)) / 100.0, 'f', 2);
    if (name == "date"_L1)
        return QDate(2026, 1, 1).addDays(qint64(seed.number(330))).toString(Qt::ISODate);
    if (name == "city"_L1)
        return QString::fromUtf8(cities[seed.number(std::size(cities))]);
    if (name == "name"_L1)
        return QString::fromUtf8(names[seed.number(std::size(names))]);
    // A list of any length: the fingerprint has to see through it.
    QStringList list;
    for (quint64 i = 0; i < 2 + seed.number(14); ++i)
        list.append(QString::number(1000 + seed.of(i).number(9000)));
    return list.join(u", "_s);
}

} // namespace

QString renderStatement(const DemoStatement &statement, Seed seed)
{
    const QString text = QString::fromUtf8(statement.text);
    QString rendered;
    rendered.reserve(text.size() + 32);
    quint64 value = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        const QStringView name = close < 0 ? QStringView() : QStringView(text).mid(open + 1, close - open - 1);
        const bool placeholder = !name.isEmpty() && name.size() <= 6 && name.front().isLower();
        if (open < 0)
            return rendered + QStringView(text).mid(at);
        rendered += QStringView(text).mid(at, open - at);
        if (placeholder) {
            rendered += valueOf(name, seed.of(++value));
            at = close + 1;
        } else {
            rendered += u'{';
            at = open + 1;
        }
    }
    return rendered;
}

} // namespace ddm
